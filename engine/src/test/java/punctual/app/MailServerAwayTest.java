package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import punctual.time.SystemClock;

@Tag("slow")
class MailServerAwayTest {
  private static final String OPENED =
      """
      {"specversion":"1.0","id":"%1$s","source":"/agencies/dmv","type":"ticket.opened","subject":"%1$s",
       "time":"%2$s","data":{"agreement":"newyork","service":"desktop-support","impact":"high",
       "urgency":"%3$s"}}
      """;

  private static final String LAST_SEVERE =
      "(select max(handed_over) from notice where severity = 1)";

  @TempDir private Path data;

  @Test
  void when_it_is_back_all_is_handed_over_once_the_most_severe_first() throws Exception {
    int port = freePort();
    try (Service service =
            Places.service(
                data,
                "--punctual.notices.channel=smtp",
                "--punctual.notices.consumers=1",
                "--punctual.notices.smtp.host=127.0.0.1",
                "--punctual.notices.smtp.port=" + port);
        BrokerClient dmv = dmv(service)) {
      for (int i = 0; i < 20; i++) {
        dmv.send("tickets.dmv", opened("B" + i, "medium"));
        dmv.send("tickets.dmv", opened("A" + i, "high"));
      }
      JdbcTemplate database = service.part(JdbcTemplate.class);
      await().atMost(Duration.ofSeconds(60)).until(() -> count(database, "attempts > 0") >= 1);
      await().atMost(Duration.ofSeconds(60)).until(() -> count(database, "key = 'initial'") == 40);

      comeBack(port, database);
    }
  }

  private static void comeBack(int port, JdbcTemplate database) throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> count(database, "state <> 'handed-over'") == 0);
      check(server, count(database, "true"));
      assertThat(count(database, "severity = 2 and handed_over < " + LAST_SEVERE)).isZero();
    } finally {
      server.stop();
    }
  }

  private static void check(GreenMail server, int notices) throws Exception {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      ids.add(mail.getMessageID());
    }
    assertThat(ids).hasSize(notices).doesNotHaveDuplicates();
  }

  private static int count(JdbcTemplate database, String what) {
    return database.queryForObject("select count(*) from notice where " + what, Integer.class);
  }

  private BrokerClient dmv(Service service) throws Exception {
    String url = service.words().replaceFirst(".*broker (tcp://\\S+) .*", "$1");
    Credentials users = Credentials.read(data.resolve("broker-users.properties"));
    return new BrokerClient(url, "dmv", users.password("dmv"));
  }

  private static String opened(String id, String urgency) {
    return OPENED.formatted(id, new SystemClock().instant(), urgency);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = Places.listener()) {
      return socket.getLocalPort();
    }
  }
}

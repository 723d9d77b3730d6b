package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
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

  /** As many mails may be under way at the same time as there are consumers. */
  private static final int CONSUMERS = 4;

  private static final int EACH = 300;
  private static final Duration AFTER_RETURN = Duration.ofSeconds(30);

  @TempDir private Path data;
  private JdbcTemplate database;

  @Test
  void when_it_is_back_all_is_handed_over_once_the_most_severe_first() throws Exception {
    GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    server.start();
    int port = server.getSmtp().getPort();
    try (Service service =
            Places.service(
                data,
                "--punctual.notices.channel=smtp",
                "--punctual.notices.consumers=" + CONSUMERS,
                "--punctual.notices.smtp.host=127.0.0.1",
                "--punctual.notices.smtp.port=" + port);
        BrokerClient dmv = dmv(service)) {
      database = service.part(JdbcTemplate.class);
      dmv.send("tickets.dmv", opened("BEFORE", "high"));
      await(() -> count("state = 'handed-over'") > 0 && count("state <> 'handed-over'") == 0);
      int before = server.getReceivedMessages().length;
      server.stop();
      openWhileItIsAway(dmv);
      comeBack(port, before);
    }
  }

  private void openWhileItIsAway(BrokerClient dmv) throws Exception {
    for (int i = 0; i < EACH; i++) {
      dmv.send("tickets.dmv", opened("C" + i, "low"));
      dmv.send("tickets.dmv", opened("B" + i, "medium"));
      dmv.send("tickets.dmv", opened("A" + i, "high"));
    }
    await(() -> taken() > 3 * EACH);
    await(() -> count("attempts > 0") > 0 && count("state = 'published'") <= 1);
  }

  private void comeBack(int port, int before) throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    intoOneBox(server);
    long began = System.nanoTime();
    try {
      await(() -> count("state <> 'handed-over'") == 0);
      Duration taken = Duration.ofNanos(System.nanoTime() - began);
      System.out.printf("%d notices in %s after the return%n", count("true") - before, taken);
      check(server, count("true") - before);
      assertThat(taken).isLessThan(AFTER_RETURN);
    } finally {
      server.stop();
    }
  }

  /** All recipients' mails in one box stand in the order of their coming. */
  private static void intoOneBox(GreenMail server) {
    GreenMailUser all = server.setUser("all@punctual.example", "all", "secret");
    server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> all);
  }

  private void check(GreenMail server, int notices) throws Exception {
    List<String> ids = new ArrayList<>();
    List<Integer> severities = new ArrayList<>();
    Map<String, Integer> bySubject = bySubject();
    for (MimeMessage mail : server.getReceivedMessages()) {
      ids.add(mail.getMessageID());
      severities.add(bySubject.get(mail.getMessageID().split("\\.")[1]));
    }
    assertThat(ids).hasSize(notices).doesNotHaveDuplicates();
    checkOrder(severities);
  }

  private static void checkOrder(List<Integer> severities) {
    for (int severity = 1; severity <= 2; severity++) {
      int firstMilder = firstAbove(severities, severity);
      assertThat(severities.lastIndexOf(severity)).isLessThan(firstMilder + CONSUMERS);
    }
  }

  private static int firstAbove(List<Integer> severities, int severity) {
    int first = 0;
    while (first < severities.size() && severities.get(first) <= severity) {
      first++;
    }
    return first;
  }

  private Map<String, Integer> bySubject() {
    Map<String, Integer> severities = new HashMap<>();
    database.query(
        "select ticket, severity from notice",
        row -> {
          severities.put(row.getString(1), row.getInt(2));
        });
    return severities;
  }

  private static void await(Callable<Boolean> what) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .dontCatchUncaughtExceptions()
        .until(what);
  }

  private int taken() {
    return database.queryForObject("select count(*) from inbox", Integer.class);
  }

  private int count(String what) {
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
}

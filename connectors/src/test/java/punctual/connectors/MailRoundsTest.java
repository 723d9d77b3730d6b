package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mailboxes with more mails than are fetched together. */
@Tag("slow")
class MailRoundsTest {
  private static final String MAIL =
      "From: U%1$d <u%1$d@dmv.example.gov>\r\nTo: desk@ccc.example.gov\r\nMessage-ID: <%2$s>\r\n"
          + "Subject: No printing\r\n\r\n%3$s\r\n";

  @TempDir private Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
  private GreenMailUser user;
  private TestBroker broker;
  private FakeEngine engine;

  @BeforeEach
  void start() throws Exception {
    server.start();
    user = server.setUser("desk@ccc.example.gov", "desk", "secret");
    broker = new TestBroker(folder.resolve("broker"));
    engine = new FakeEngine(broker, "desk");
  }

  @AfterEach
  void stop() throws Exception {
    engine.close();
    broker.close();
    server.stop();
  }

  private void mail(int writer, String id, String text) throws Exception {
    byte[] bytes = MAIL.formatted(writer, id, text).getBytes(StandardCharsets.UTF_8);
    Session session = Session.getInstance(new Properties());
    user.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
  }

  private Connectors reading() {
    WaysIn none = Desk.waysIn();
    MailServer box =
        new MailServer("127.0.0.1", server.getImap().getPort(), "desk", "secret", MailTls.OFFERED);
    WaysIn ways =
        new WaysIn(none.senders(), none.mappings(), none.folder(), box, null, none.secrets());
    return Desk.start(broker, Desk.counting(), Desk.ROUTES, ways);
  }

  private int mails(String name) throws Exception {
    var place = server.getManagers().getImapHostManager().getFolder(user, name);
    return place == null ? 0 : place.getMessageCount();
  }

  private void awaitTaken(int mails) {
    await()
        .atMost(Duration.ofSeconds(60))
        .dontCatchUncaughtExceptions()
        .until(() -> mails("Taken") >= mails);
  }

  @Test
  void six_hundred_mails_are_taken_once_each_in_the_order_of_their_coming() throws Exception {
    for (int i = 0; i < 600; i++) {
      mail(i, "m" + i + "@dmv", "Room " + i);
    }

    try (Connectors reading = reading()) {
      awaitTaken(600);
    }

    assertThat(engine.taken).hasSize(600);
    for (int i = 0; i < 600; i++) {
      assertThat(engine.taken.get(i).data().path("description").asString()).isEqualTo("Room " + i);
    }
    assertThat(mails("INBOX")).isZero();
  }

  @Test
  void a_mail_handed_in_before_and_not_yet_moved_makes_no_second_ticket() throws Exception {
    mail(1, "m1@dmv", "Once.");
    try (Connectors reading = reading()) {
      awaitTaken(1);
    }
    mail(1, "m1@dmv", "Once.");

    try (Connectors reading = reading()) {
      awaitTaken(2);
    }

    assertThat(engine.taken).hasSize(1);
  }

  @Test
  void large_mails_between_small_ones_are_taken_too() throws Exception {
    for (int i = 0; i < 12; i++) {
      mail(i, "m" + i + "@dmv", "x".repeat(i % 3 == 0 ? 3 << 20 : 10));
    }

    try (Connectors reading = reading()) {
      awaitTaken(12);
    }

    assertThat(engine.taken).hasSize(12);
  }
}

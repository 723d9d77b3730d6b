package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.connectors.MailTls.Kind;
import punctual.contract.NoticeOutcome;

/** Mail servers that prove who they are, and some that cannot. */
class MailOverTlsTest {
  private static final String MAIL =
      "From: Ann <ann@dmv.example.gov>\r\nTo: desk@ccc.example.gov\r\nMessage-ID: <a1@dmv>\r\n"
          + "Date: Mon, 1 Nov 2010 08:00:00 -0400\r\nSubject: No printing\r\n\r\nSilent.\r\n";

  @TempDir private static Path keys;
  @TempDir private Path folder;
  private TestBroker broker;

  @BeforeAll
  static void makeKeys() throws Exception {
    key("server", "san=dns:localhost");
  }

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(folder.resolve("broker"));
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  private static void key(String name, String names) throws Exception {
    keytool(
        name,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + name,
        "-ext",
        names);
    keytool(name, "-exportcert", "-rfc", "-file", keys.resolve(name + ".pem").toString());
  }

  private static void keytool(String name, String... what) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(what));
    command.addAll(
        List.of(
            "-alias",
            "mail",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            keys.resolve(name + ".p12").toString()));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  private static GreenMail server(String protocol) {
    System.setProperty("greenmail.tls.keystore.file", keys.resolve("server.p12").toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
    System.setProperty("greenmail.tls.key.password", "changeit");
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol).dynamicPort());
    server.start();
    return server;
  }

  private NoticeOutcome sent(String host, int port, MailTls tls) throws Exception {
    MailServer server = new MailServer(host, port, null, null, tls);
    MailSettings mail =
        new MailSettings(MailSettings.Channel.SMTP, "desk@punctual.example", server, null);
    try (Connectors connectors = Desk.start(broker, mail)) {
      broker.send(Notices.event(Notices.email("alerts@dmv.example")));
      return broker.outcome();
    }
  }

  private static MailTls trusting() {
    return new MailTls(Kind.AT_ONCE, keys.resolve("server.pem"));
  }

  @Test
  void a_notice_goes_to_a_server_whose_certificate_is_trusted() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTPS);
    try {
      assertThat(sent("localhost", server.getSmtps().getPort(), trusting()).delivered()).isTrue();
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_server_that_nobody_vouches_for_gets_nothing_and_the_reason_is_told() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTPS);
    try {
      NoticeOutcome outcome =
          sent("localhost", server.getSmtps().getPort(), new MailTls(Kind.AT_ONCE, null));

      assertThat(outcome.delivered()).isFalse();
      assertThat(outcome.permanent()).isFalse();
      assertThat(outcome.error()).startsWith("the server's certificate is not trusted: ");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void a_server_of_another_name_gets_nothing() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTPS);
    try {
      NoticeOutcome outcome = sent("127.0.0.1", server.getSmtps().getPort(), trusting());

      assertThat(outcome.delivered()).isFalse();
      assertThat(outcome.error()).contains("127.0.0.1");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void a_server_that_does_not_offer_encryption_gets_nothing_where_it_is_required()
      throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_SMTP);
    try {
      NoticeOutcome outcome =
          sent("localhost", server.getSmtp().getPort(), new MailTls(Kind.STARTTLS, null));

      assertThat(outcome.delivered()).isFalse();
      assertThat(outcome.error()).contains("STARTTLS is required");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void a_file_without_certificates_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("empty.pem"), "");

    assertThatThrownBy(() -> sent("localhost", 25, new MailTls(Kind.AT_ONCE, file)))
        .hasMessageContaining("empty.pem")
        .hasMessageContaining("certificate");
  }

  @Test
  void a_mailbox_is_read_whose_certificate_is_trusted_and_no_other() throws Exception {
    GreenMail server = server(ServerSetup.PROTOCOL_IMAPS);
    GreenMailUser user = server.setUser("desk@ccc.example.gov", "desk", "secret");
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.UTF_8))));
    try (FakeEngine engine = new FakeEngine(broker, "desk")) {
      try (Connectors distrustful = reading(server, new MailTls(Kind.AT_ONCE, null))) {
        await()
            .atMost(Duration.ofSeconds(20))
            .dontCatchUncaughtExceptions()
            .until(() -> distrustful.problems().containsKey("mailbox"));
        assertThat(distrustful.problems().get("mailbox"))
            .contains("the server's certificate is not trusted: ");
        assertThat(engine.taken).isEmpty();
      }
      try (Connectors trusting = reading(server, trusting())) {
        await()
            .atMost(Duration.ofSeconds(20))
            .dontCatchUncaughtExceptions()
            .until(() -> engine.taken.size() == 1);
        assertThat(trusting.problems()).isEmpty();
      }
    } finally {
      server.stop();
    }
  }

  private Connectors reading(GreenMail server, MailTls tls) {
    WaysIn none = Desk.waysIn();
    MailServer box =
        new MailServer("localhost", server.getImaps().getPort(), "desk", "secret", tls);
    WaysIn ways =
        new WaysIn(none.senders(), none.mappings(), none.folder(), box, null, none.secrets());
    return Desk.start(broker, Desk.counting(), Desk.ROUTES, ways);
  }
}

package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.NoticeOutcome;

class MailServerFaultsTest {
  private TestBroker broker;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = new TestBroker(folder);
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  @Test
  void a_recipient_refused_with_550_fails_for_good() throws Exception {
    NoticeOutcome outcome = outcomeWhen("RCPT", "550 no such user");

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isTrue();
    assertThat(outcome.error()).contains("550 no such user");
  }

  @Test
  void a_recipient_put_off_with_450_fails_for_now() throws Exception {
    NoticeOutcome outcome = outcomeWhen("RCPT", "450 mailbox busy");

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isFalse();
    assertThat(outcome.error()).contains("450 mailbox busy");
  }

  @Test
  void a_mail_refused_with_554_after_its_end_fails_for_good() throws Exception {
    NoticeOutcome outcome = outcomeWhen(".", "554 looks like spam");

    assertThat(outcome.permanent()).isTrue();
    assertThat(outcome.error()).contains("554 looks like spam");
  }

  @Test
  void a_mail_put_off_with_452_after_its_end_fails_for_now() throws Exception {
    NoticeOutcome outcome = outcomeWhen(".", "452 out of storage");

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isFalse();
    assertThat(outcome.error()).contains("452 out of storage");
  }

  @Test
  void a_server_that_hangs_up_after_the_mail_fails_for_now() throws Exception {
    NoticeOutcome outcome = outcomeWhen(".", null);

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isFalse();
    assertThat(outcome.error()).isNotBlank();
  }

  @Test
  void a_server_that_is_down_fails_for_now() throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.smtp(nobodysPort()))) {
      broker.send(Notices.event(Notices.email("ann@dmv.example")));
      NoticeOutcome outcome = broker.outcome();

      assertThat(outcome.delivered()).isFalse();
      assertThat(outcome.permanent()).isFalse();
      assertThat(outcome.error()).contains("127.0.0.1");
    }
  }

  @Test
  void one_refused_recipient_does_not_keep_the_next_notice_from_its_own() throws Exception {
    try (ScriptedMailServer server = new ScriptedMailServer("RCPT", "550 no such user");
        Connectors connectors = Desk.start(broker, Desk.smtp(server.port()))) {
      broker.send(Notices.event(Notices.email("nobody@dmv.example")));
      assertThat(broker.outcome().delivered()).isFalse();

      broker.send(Notices.event(Notices.by("count")));

      assertThat(broker.outcome().delivered()).isTrue();
    }
  }

  private NoticeOutcome outcomeWhen(String command, String reply) throws Exception {
    try (ScriptedMailServer server = new ScriptedMailServer(command, reply);
        Connectors connectors = Desk.start(broker, Desk.smtp(server.port()))) {
      broker.send(Notices.event(Notices.email("ann@dmv.example")));
      NoticeOutcome outcome = broker.outcome();
      assertThat(server.heard()).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
      return outcome;
    }
  }

  private static int nobodysPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}

package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections to a mail server that are kept, and what servers do to them meanwhile. */
class MailLinesTest {
  private CountingMailServer server;
  private MailLines lines;

  private void start(int mailsEach, CountingMailServer.End end) throws Exception {
    server = new CountingMailServer(mailsEach, end);
    lines = new MailLines(new MailServer("127.0.0.1", server.port(), null, null, MailTls.OFFERED));
  }

  @AfterEach
  void stop() {
    lines.close();
    server.close();
  }

  private static MimeMessage mail(String to) throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom("desk@punctual.example");
    mail.setRecipient(RecipientType.TO, new InternetAddress(to));
    mail.setText("down");
    mail.saveChanges();
    return mail;
  }

  private void send(int mails) throws MessagingException {
    for (int i = 0; i < mails; i++) {
      lines.send(mail("a" + i + "@dmv.example"));
    }
  }

  @Test
  void mails_one_after_the_other_take_one_connection() throws Exception {
    start(1000, CountingMailServer.End.HANGS_UP);

    send(100);

    assertThat(server.taken()).hasSize(100).doesNotHaveDuplicates();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void the_hundred_and_first_mail_takes_a_new_one() throws Exception {
    start(1000, CountingMailServer.End.HANGS_UP);

    send(101);

    assertThat(server.taken()).hasSize(101).doesNotHaveDuplicates();
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_server_that_hangs_up_between_two_mails_gets_each_once() throws Exception {
    start(3, CountingMailServer.End.HANGS_UP);

    send(10);

    assertThat(server.taken()).hasSize(10).doesNotHaveDuplicates();
    assertThat(server.connections()).isEqualTo(4);
  }

  @Test
  void a_server_that_says_421_after_some_mails_gets_each_once() throws Exception {
    start(3, CountingMailServer.End.SAYS_421);

    send(10);

    assertThat(server.taken()).hasSize(10).doesNotHaveDuplicates();
    assertThat(server.connections()).isEqualTo(4);
  }

  @Test
  void a_server_that_puts_the_content_off_after_some_mails_gets_each_once() throws Exception {
    start(3, CountingMailServer.End.SAYS_452_TO_DATA);

    send(10);

    assertThat(server.taken()).hasSize(10).doesNotHaveDuplicates();
    assertThat(server.connections()).isEqualTo(4);
  }

  @Test
  void a_mail_that_the_server_may_have_taken_is_not_sent_again() throws Exception {
    start(3, CountingMailServer.End.TAKES_IT_AND_HANGS_UP);
    send(3);

    assertThatThrownBy(() -> lines.send(mail("last@dmv.example")))
        .isInstanceOf(MessagingException.class);

    assertThat(server.taken()).hasSize(4).doesNotHaveDuplicates();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_server_that_has_gone_for_good_is_told_as_away() throws Exception {
    start(3, CountingMailServer.End.HANGS_UP);
    send(1);
    server.close();

    assertThatThrownBy(() -> lines.send(mail("last@dmv.example")))
        .isInstanceOf(MessagingException.class)
        .satisfies(e -> assertThat(Failure.of(null, e).away()).isTrue());
  }

  @Test
  void a_recipient_refused_on_a_kept_connection_is_refused_for_good() throws Exception {
    start(1000, CountingMailServer.End.HANGS_UP);
    send(1);

    assertThatThrownBy(() -> lines.send(mail("nobody@dmv.example")))
        .satisfies(e -> assertThat(Failure.of(null, e).permanent()).isTrue());

    lines.send(mail("last@dmv.example"));
    assertThat(server.taken()).hasSize(2);
  }

  @Test
  void four_senders_side_by_side_take_no_more_than_four_connections() throws Exception {
    start(1000, CountingMailServer.End.HANGS_UP);
    ExecutorService senders = Executors.newFixedThreadPool(4);
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      MimeMessage mail = mail("a" + i + "@dmv.example");
      sent.add(
          senders.submit(
              () -> {
                lines.send(mail);
                return null;
              }));
    }
    for (Future<?> one : sent) {
      one.get();
    }
    senders.shutdown();

    assertThat(server.taken()).hasSize(200).doesNotHaveDuplicates();
    assertThat(server.connections()).isLessThanOrEqualTo(4 + 200 / 100);
  }

  @Test
  void a_connection_that_nobody_needs_is_ended() throws Exception {
    server = new CountingMailServer(1000, CountingMailServer.End.HANGS_UP);
    MailServer address = new MailServer("127.0.0.1", server.port(), null, null, MailTls.OFFERED);
    lines = new MailLines(address, Duration.ofMillis(20));

    send(1);

    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> server.open() == 0);
    send(1);
    assertThat(server.taken()).hasSize(2);
  }

  @Test
  void a_sender_without_a_name_says_none() throws Exception {
    start(1000, CountingMailServer.End.HANGS_UP);
    GreenMail able =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    able.start();
    try (MailLines nameless = lines(able, "", "")) {
      nameless.send(mail("ann@dmv.example"));

      assertThat(able.getReceivedMessages()).hasSize(1);
    } finally {
      able.stop();
    }
  }

  @Test
  void a_server_that_asks_who_sends_is_told_on_each_connection() throws Exception {
    start(1000, CountingMailServer.End.HANGS_UP);
    GreenMail asking =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    asking.start();
    asking.setUser("desk@punctual.example", "desk", "secret");
    try (MailLines right = lines(asking, "desk", "secret");
        MailLines wrong = lines(asking, "desk", "guessed")) {
      right.send(mail("ann@dmv.example"));
      right.send(mail("bob@dmv.example"));
      assertThatThrownBy(() -> wrong.send(mail("eve@dmv.example")))
          .isInstanceOf(AuthenticationFailedException.class);

      assertThat(asking.getReceivedMessages()).hasSize(2);
    } finally {
      asking.stop();
    }
  }

  private static MailLines lines(GreenMail server, String user, String password) {
    int port = server.getSmtp().getPort();
    return new MailLines(new MailServer("127.0.0.1", port, user, password, MailTls.OFFERED));
  }
}

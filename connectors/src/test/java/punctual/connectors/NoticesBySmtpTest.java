package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.CloudEvent;
import punctual.contract.NoticeOutcome;
import punctual.contract.NoticeSend;

class NoticesBySmtpTest {
  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private TestBroker broker;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    broker = new TestBroker(folder);
    mail.start();
  }

  @AfterEach
  void stop() throws Exception {
    mail.stop();
    broker.close();
  }

  @Test
  void a_notice_reaches_its_one_recipient_and_is_told_delivered() throws Exception {
    NoticeSend notice = Notices.email("alerts@dmv.example");

    NoticeOutcome outcome = outcomeOf(notice);

    assertThat(outcome).isEqualTo(NoticeOutcome.delivered(notice));
    MimeMessage received = received();
    assertThat(received.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("alerts@dmv.example");
    assertThat(received.getFrom())
        .extracting(Object::toString)
        .containsExactly("desk@punctual.example");
    assertThat(received.getSubject()).isEqualTo("INC1 opened: Licence renewal down");
    assertThat(received.getContent().toString()).contains("The next notice comes at 10:00.");
  }

  @Test
  void the_message_id_is_the_engines_at_every_attempt() throws Exception {
    outcomeOf(Notices.email("alerts@dmv.example"));

    assertThat(received().getMessageID()).isEqualTo("<dmv.INC1.initial@punctual.example>");
  }

  @Test
  void a_first_attempt_is_not_marked_a_possible_duplicate() throws Exception {
    outcomeOf(Notices.email("alerts@dmv.example"));

    assertThat(received().getHeader("X-Punctual-Attempt")).containsExactly("1");
  }

  @Test
  void a_second_attempt_is_marked_a_possible_duplicate() throws Exception {
    outcomeOf(Notices.email("alerts@dmv.example", "again", 2));

    assertThat(received().getHeader("X-Punctual-Attempt")).containsExactly("2; possible duplicate");
  }

  @Test
  void a_subject_in_other_letters_arrives_as_it_was_written() throws Exception {
    outcomeOf(Notices.email("alerts@dmv.example", "Führerschein – 免許 gestört 🚨", 1));

    assertThat(received().getSubject()).isEqualTo("Führerschein – 免許 gestört 🚨");
  }

  @Test
  void html_stands_beside_the_text_as_an_alternative() throws Exception {
    outcomeOf(Notices.withHtml(Notices.email("alerts@dmv.example"), "<p>Severity <b>1</b></p>"));

    MimeMultipart parts = (MimeMultipart) received().getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Severity <b>1</b></p>");
  }

  @Test
  void several_recipients_in_one_address_are_refused_and_nobody_gets_anything() throws Exception {
    NoticeOutcome outcome = outcomeOf(Notices.email("ann@dmv.example,bob@dmv.example"));

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isTrue();
    assertThat(outcome.error()).startsWith("not one e-mail address");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_recipient_hidden_behind_a_line_break_is_refused_and_nobody_gets_anything()
      throws Exception {
    NoticeOutcome outcome = outcomeOf(Notices.email("ann@dmv.example\r\nBcc: eve@evil.example"));

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isTrue();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_header_hidden_in_the_subject_stays_words_of_the_subject() throws Exception {
    outcomeOf(Notices.email("ann@dmv.example", "down\r\nBcc: eve@evil.example\0\u2028X: y", 1));

    MimeMessage received = received();
    assertThat(received.getSubject()).isEqualTo("down Bcc: eve@evil.example X: y");
    assertThat(received.getRecipients(RecipientType.BCC)).isNull();
    assertThat(received.getHeader("X")).isNull();
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_subject_of_ten_thousand_characters_is_cut_and_the_notice_still_goes_out()
      throws Exception {
    NoticeOutcome outcome = outcomeOf(Notices.email("ann@dmv.example", "x".repeat(10_240), 1));

    assertThat(outcome.delivered()).isTrue();
    assertThat(received().getSubject()).isEqualTo("x".repeat(249) + "…");
  }

  @Test
  void mails_of_one_ticket_refer_to_the_same_thread() throws Exception {
    NoticeSend first = Notices.email("ann@dmv.example");
    NoticeSend second = Notices.withMessageId(first, "<dmv.INC1.update@punctual.example>");

    try (Connectors connectors = Desk.start(broker, Desk.smtp(mail.getSmtp().getPort()))) {
      broker.send(Notices.event(first), Notices.event(second));
      broker.outcome();
      broker.outcome();
    }

    MimeMessage[] received = mail.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getHeader("References")).isEqualTo(received[1].getHeader("References"));
    assertThat(received[0].getMessageID()).isNotEqualTo(received[1].getMessageID());
  }

  @Test
  void the_outcome_names_its_ticket_agency_and_moment() throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.smtp(mail.getSmtp().getPort()))) {
      broker.send(Notices.event(Notices.email("ann@dmv.example")));
      CloudEvent event = broker.outcomeEvent();

      assertThat(event.type()).isEqualTo("notice.delivered");
      assertThat(event.source()).isEqualTo("/connectors");
      assertThat(event.subject()).isEqualTo("INC1");
      assertThat(event.agency()).isEqualTo("dmv");
      assertThat(event.time()).isEqualTo(Notices.SENT);
    }
  }

  private NoticeOutcome outcomeOf(NoticeSend notice) throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.smtp(mail.getSmtp().getPort()))) {
      broker.send(Notices.event(notice));
      return broker.outcome();
    }
  }

  private MimeMessage received() {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }
}

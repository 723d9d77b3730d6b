package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private static final Instant SENT = Instant.parse("2010-11-01T13:00:01Z");
  private static final NoticeSend INITIAL =
      new NoticeSend(
          "INC1",
          "dmv",
          "initial",
          "initial",
          "email",
          "alerts@dmv.example",
          "INC1 opened",
          "Severity 1.\nMore at ten.",
          "<p>Severity 1.</p>",
          "<initial.INC1@punctual.example>",
          1);

  @Test
  void a_notice_to_send_keeps_the_contract_and_is_read_as_it_was_written() {
    CloudEvent event = read(INITIAL.toEvent("n-1", "/punctual", SENT));
    assertThat(event.type()).isEqualTo("notice.send");
    assertThat(event.subject()).isEqualTo("INC1");
    assertThat(NoticeSend.of(event)).isEqualTo(INITIAL);
  }

  @Test
  void a_notice_to_send_without_html_keeps_the_contract() {
    NoticeSend plain =
        new NoticeSend("INC1", "dmv", "update", "update", "sms", "+1", "s", "t", null, "<m>", 2);
    assertThat(NoticeSend.of(read(plain.toEvent("n-2", "/punctual", SENT)))).isEqualTo(plain);
  }

  @Test
  void an_issued_notice_is_the_ledgers_line_and_its_words() {
    NoticeIssued notice = NoticeIssued.of(LINE, "S", "T");
    CloudEvent event = read(notice.toEvent("i-1", "/punctual"));
    assertThat(event.type()).isEqualTo("notice.issued");
    assertThat(event.agency()).isEqualTo("dmv");
    assertThat(event.time()).isEqualTo(Instant.parse("2010-11-01T13:00:00Z"));
    assertThat(event.data().toString())
        .isEqualTo(LINE.replace("}", ",\"subjectLine\":\"S\",\"text\":\"T\"}"));
  }

  @Test
  void writing_an_issued_notice_leaves_its_line_alone() {
    NoticeIssued notice = NoticeIssued.of(LINE, "S", "T");
    notice.toEvent("i-1", "/punctual");
    assertThat(notice.line().toString()).isEqualTo(LINE);
  }

  @Test
  void a_delivery_keeps_the_contract_and_is_read_as_it_was_written() {
    NoticeOutcome delivered = NoticeOutcome.delivered(INITIAL);
    CloudEvent event = read(delivered.toEvent("o-1", "/connectors/mail", SENT));
    assertThat(event.type()).isEqualTo("notice.delivered");
    assertThat(NoticeOutcome.isOutcome(event)).isTrue();
    assertThat(NoticeOutcome.of(event)).isEqualTo(delivered);
  }

  @Test
  void a_failure_tells_its_error() {
    NoticeOutcome failed = NoticeOutcome.failed(INITIAL, "550 no such user", true);
    CloudEvent event = read(failed.toEvent("o-2", "/connectors/mail", SENT));
    assertThat(event.type()).isEqualTo("notice.failed");
    assertThat(NoticeOutcome.of(event)).isEqualTo(failed);
    assertThat(event.data().get("error").asString()).isEqualTo("550 no such user");
  }

  @Test
  void an_event_of_another_type_is_no_notice() {
    CloudEvent opened = Events.readable(Events.opened());
    assertThat(NoticeOutcome.isOutcome(opened)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> NoticeSend.of(opened));
    assertThatIllegalArgumentException().isThrownBy(() -> NoticeOutcome.of(opened));
  }

  private static final String LINE =
      "{\"at\":\"2010-11-01T13:00:00Z\",\"ticket\":\"INC1\",\"agency\":\"dmv\","
          + "\"agreement\":\"newyork\",\"kind\":\"notice\",\"notice\":\"initial\","
          + "\"to\":[\"customer\"],\"channel\":\"email\",\"key\":\"initial\"}";

  private static CloudEvent read(CloudEvent written) {
    Reading reading = Events.CONTRACT.read(written.toJson().getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isEqualTo(new Reading.Readable(written));
    return ((Reading.Readable) reading).event();
  }
}

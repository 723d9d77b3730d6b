package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static final EventIds EVENT = new EventIds("/agencies/dmv", "dmv-1", "INC1");
  private static final Instant RECEIVED = Instant.parse("2010-11-01T13:00:00.25Z");
  private static final String NAMES =
      "\"source\":\"/agencies/dmv\",\"id\":\"dmv-1\",\"subject\":\"INC1\","
          + "\"received\":\"2010-11-01T13:00:00.250Z\"";
  private static final Answer ACCEPTED = Answer.accepted(EVENT, RECEIVED);

  static List<Answer> answers() {
    return List.of(
        ACCEPTED,
        Answer.waiting(EVENT, RECEIVED),
        Answer.duplicate(EVENT, RECEIVED, ACCEPTED.toJson()),
        Answer.corrected(EVENT, RECEIVED, List.of("{\"kind\":\"corrected\",\"line\":\"met\"}")),
        Answer.rejected(EVENT, RECEIVED, List.of(new Reason(Pointers.TIME, "is missing"))),
        Answer.rejected(EventIds.NONE, RECEIVED, List.of(new Reason("", "not \"JSON\"\n"))));
  }

  @Test
  void an_accepted_event_is_answered_with_its_names() {
    assertThat(ACCEPTED.toJson()).isEqualTo("{\"answer\":\"accepted\"," + NAMES + "}");
  }

  @Test
  void an_event_that_waits_for_its_ticket_is_told_so() {
    assertThat(Answer.waiting(EVENT, RECEIVED).toJson())
        .isEqualTo("{\"answer\":\"accepted\"," + NAMES + ",\"waiting\":true}");
  }

  @Test
  void a_duplicate_carries_the_first_answer() {
    assertThat(Answer.duplicate(EVENT, RECEIVED, ACCEPTED.toJson()).toJson())
        .isEqualTo("{\"answer\":\"duplicate\"," + NAMES + ",\"first\":" + ACCEPTED.toJson() + "}");
  }

  @Test
  void a_correction_carries_its_changes() {
    assertThat(Answer.corrected(EVENT, RECEIVED, List.of("{\"b\":1,\"a\":2}")).toJson())
        .isEqualTo("{\"answer\":\"corrected\"," + NAMES + ",\"changes\":[{\"b\":1,\"a\":2}]}");
  }

  @Test
  void a_rejection_carries_its_reasons() {
    List<Reason> reasons = List.of(new Reason("/data/impact", "must be one of high, medium, low"));
    assertThat(Answer.rejected(EVENT, RECEIVED, reasons).toJson())
        .isEqualTo(
            "{\"answer\":\"rejected\","
                + NAMES
                + ",\"reasons\":[{\"pointer\":\"/data/impact\","
                + "\"reason\":\"must be one of high, medium, low\"}]}");
  }

  @Test
  void an_unreadable_message_is_answered_without_names() {
    assertThat(
            Answer.rejected(EventIds.NONE, RECEIVED, List.of(new Reason("", "no JSON"))).toJson())
        .isEqualTo(
            "{\"answer\":\"rejected\",\"received\":\"2010-11-01T13:00:00.250Z\","
                + "\"reasons\":[{\"pointer\":\"\",\"reason\":\"no JSON\"}]}");
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_is_read_as_it_was_written(Answer answer) {
    assertThat(Answer.read(answer.toJson())).isEqualTo(answer);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_answer_keeps_the_contract(Answer answer) {
    assertThat(
            new Schemas()
                .validateFully("answer.schema.json", Json.MAPPER.readTree(answer.toJson())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"answer\":\"perhaps\"}", "{\"answer\":\"accepted\"}"})
  void what_is_no_answer_is_refused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> Answer.read(json));
  }
}

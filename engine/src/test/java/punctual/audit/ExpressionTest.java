package punctual.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.facts.Classification;
import punctual.facts.Moment;
import punctual.facts.Ticket;

class ExpressionTest {

  private static final Ticket TICKET =
      new Ticket(
          "dmv",
          "T1",
          Map.of("service", "hardware-support", "vendorNeeded", true),
          Map.of(
              "opened", new Moment(Instant.parse("2010-11-01T13:00:00Z"), 1),
              "referred", new Moment(Instant.parse("2010-11-01T13:05:00Z"), 2)),
          new Classification(2, "table", 2),
          List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severity == 2",
        "severity <= 2 && restored == null",
        "severity in (1, 2)",
        "severity not in (3)",
        "!(service == \"security-support\" && category == \"password-reset\")",
        "vendorNeeded",
        "severity == 1 || vendorNeeded",
        "service != null",
        "referred.isAfter(opened)",
        "moment(\"referred\") != null && moment(\"referred\").isAfter(reopened)",
        "Moment.latest(opened, referred, restored) == referred"
      })
  void what_holds_of_the_ticket_is_found_to_hold(String condition) {
    assertThat(Expression.holds(condition, TICKET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severity == 1",
        "severity > 2",
        "severity in (1, 3)",
        "restored != null",
        "!vendorNeeded",
        "opened.isAfter(referred)",
        "restored.isAfter(opened)  == true",
        "category == \"printing\""
      })
  void what_does_not_hold_of_the_ticket_is_found_not_to_hold(String condition) {
    assertThat(Expression.holds(condition, TICKET)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "referred == $moment",
        "colour == \"red\"",
        "severity matches \"2\"",
        "severity + 1 == 3",
        "severity",
        "service.length() == 16",
        "severity == 2 severity"
      })
  void what_cannot_be_said_is_left_open(String condition) {
    assertThatThrownBy(() -> Expression.holds(condition, TICKET)).isInstanceOf(Undecided.class);
  }
}

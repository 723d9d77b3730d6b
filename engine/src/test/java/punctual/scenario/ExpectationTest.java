package punctual.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.facts.Basis;
import punctual.ledger.LedgerLine;

class ExpectationTest {

  private static final LedgerLine NOTICE = line("notice", Map.of("to", List.of("desk", "staff")));

  private static LedgerLine line(String kind, Map<String, Object> fields) {
    Basis basis = new Basis("NY-NTF-3", "A rule", "a/file.drl");
    return new LedgerLine(
        Instant.parse("2010-11-01T14:00:00Z"),
        "T1",
        "dmv",
        "newyork",
        kind,
        new LinkedHashMap<>(fields),
        basis,
        "abc");
  }

  private static boolean agrees(String expectation, LedgerLine line) {
    String text =
        """
        scenario: A story
        starts: 2010-11-01T09:00 America/New_York
        events: [{at: 0m, type: ticket.opened, ticket: T1, agency: dmv}]
        expect: [%s]
        """;
    Scenario scenario = ScenarioReader.read("s.yaml", text.formatted(expectation));
    return scenario.expectations().get(0).agrees(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: notice}",
        "{at: 1h}",
        "{at: 2010-11-01T10:00}",
        "{at: 2010-11-01T14:00Z}",
        "{ticket: T1, agency: dmv, agreement: newyork}",
        "{to: [staff, desk]}",
        "{toAny: [customer, staff]}",
        "{toAny: desk}",
        "{clause: NY-NTF-3, rule: A rule, file: a/file.drl, release: abc}",
        "{kind: notice, due: ~}"
      })
  void a_line_with_the_fields_named_agrees(String expectation) {
    assertThat(agrees(expectation, NOTICE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: owed}",
        "{at: 1h1s}",
        "{to: [desk]}",
        "{to: [desk, staff, customer]}",
        "{toAny: [customer]}",
        "{clause: ~}",
        "{key: update}"
      })
  void a_line_with_another_field_does_not(String expectation) {
    assertThat(agrees(expectation, NOTICE)).isFalse();
  }

  @Test
  void numbers_amounts_and_durations_agree_as_they_are_written() {
    LedgerLine billed = line("billed", Map.of("quantity", 1, "rate", "12.50"));
    assertThat(agrees("{quantity: 1, rate: 12.50}", billed)).isTrue();
    assertThat(agrees("{rate: 12.5}", billed)).isFalse();
    LedgerLine paused = line("paused", Map.of("remaining", Duration.ofMinutes(26 * 60 + 30)));
    assertThat(agrees("{remaining: PT26H30M}", paused)).isTrue();
    assertThat(agrees("{remaining: 1d2h30m}", paused)).isTrue();
    assertThat(agrees("{remaining: PT26H31M}", paused)).isFalse();
  }

  @Test
  void a_single_role_is_a_set_of_one() {
    assertThat(agrees("{to: [supervisor]}", line("escalated", Map.of("to", "supervisor"))))
        .isTrue();
    assertThat(agrees("{to: supervisor}", line("notice", Map.of("to", List.of("supervisor")))))
        .isTrue();
  }
}

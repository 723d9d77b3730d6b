package punctual.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import punctual.policy.WrittenRule;
import punctual.policy.WrittenRule.Condition;

/** Which tickets no row of a table matches. */
class CompletenessTest {

  private static final String PATH = "rules/sample/words/table.drl.csv";

  private final List<List<WrittenRule>> tables = new ArrayList<>();
  private Intended intended = Intended.NONE;

  private void table() {
    tables.add(new ArrayList<>());
  }

  private void row(String fact, String... constraints) {
    List<Condition> conditions = new ArrayList<>();
    for (String constraint : constraints) {
      conditions.add(new Condition(fact, true, constraint, null));
    }
    add(conditions);
  }

  private void add(List<Condition> conditions) {
    if (tables.isEmpty()) {
      table();
    }
    List<WrittenRule> rows = tables.get(tables.size() - 1);
    int line = rows.size() + 11;
    rows.add(new WrittenRule("Row", "notices", "A-1", PATH, line, conditions, "insert(x);"));
  }

  private void meant(String line) {
    intended = Intended.of(new Place(PATH, 5, 2), line);
  }

  private List<Finding> found() {
    return Completeness.of(PATH, tables, intended);
  }

  private void assertGap(String witness) {
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("proof-gap"))
        .satisfies(finding -> assertThat(finding.message()).endsWith("ticket with " + witness));
  }

  @Test
  void a_value_that_no_row_names_is_a_gap() {
    row("Ticket", "severity == 1");
    row("Ticket", "severity == 2");
    assertGap("severity = 3");
  }

  @Test
  void a_table_that_names_every_value_has_none() {
    row("Ticket", "severity in (1, 2)");
    row("Ticket", "severity == 3");
    assertThat(found()).isEmpty();
  }

  @Test
  void a_witness_says_no_more_than_what_matters() {
    row("Ticket", "severity == 1", "channel == \"web\"");
    row("Ticket", "severity == 1", "channel != \"web\"");
    row("Ticket", "severity == 2");
    assertGap("severity = 3");
  }

  @Test
  void what_every_row_asks_for_is_what_the_table_is_about() {
    row("Ticket", "restored == null", "impact == \"high\"");
    row("Ticket", "restored == null", "impact != \"high\"");
    assertThat(found()).isEmpty();
  }

  @Test
  void between_two_numbers_that_are_not_whole_there_is_a_gap() {
    row("Ticket", "text(\"score\") < 2");
    row("Ticket", "text(\"score\") > 2");
    assertGap("text(\"score\") = 2");
  }

  @Test
  void between_two_whole_numbers_there_is_none() {
    row("Ladder", "level <= 2");
    row("Ladder", "level >= 3");
    assertThat(found()).isEmpty();
  }

  @Test
  void a_border_that_neither_row_takes_is_a_gap() {
    row("Ladder", "level < 2");
    row("Ladder", "level > 2");
    assertGap("Ladder.level = 2");
  }

  @Test
  void a_table_answers_only_the_occasions_that_it_names() {
    row("Task", "occasion == \"a\"");
    row("Task", "occasion == \"b\"");
    assertThat(found()).isEmpty();
  }

  @Test
  void any_text_may_be_another_than_those_named() {
    row("Ticket", "service == \"a\"");
    row("Ticket", "service == \"b\"");
    assertGap("service = anything else");
  }

  @Test
  void words_of_a_list_and_all_but_them_leave_no_gap() {
    row("Ticket", "oneOf(\"accountType\", \"a, b\")");
    row("Ticket", "!oneOf(\"accountType\", \"a, b\")");
    assertThat(found()).isEmpty();
  }

  @Test
  void every_table_of_a_file_is_proved_by_itself() {
    row("Ticket", "severity == 1");
    row("Ticket", "severity == 2");
    table();
    row("Ticket", "severity in (1, 2)");
    row("Ticket", "severity == 3");
    assertGap("severity = 3");
  }

  @Test
  void every_gap_is_shown() {
    row("Ticket", "impact == \"high\"", "urgency == \"high\"");
    row("Ticket", "impact == \"low\"", "urgency == \"low\"");
    row("Ticket", "impact == \"medium\"");
    assertThat(found())
        .extracting(Finding::message)
        .extracting(message -> message.substring(message.indexOf("with ") + 5))
        .containsExactlyInAnyOrder(
            "impact = high, urgency = medium",
            "impact = high, urgency = low",
            "impact = low, urgency = high",
            "impact = low, urgency = medium");
  }

  @Test
  void parts_of_a_past_that_need_not_come_together_cannot_be_told() {
    row("Ticket", "restored == null");
    row("Ticket", "resolved == null");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INCONCLUSIVE))
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("restored = something, resolved = something"));
  }

  @Test
  void what_cannot_be_taken_apart_cannot_be_told() {
    row("Ticket", "severity == 1");
    row("Ticket", "severity != 1", "left(3) == null || left(3).isAfter(opened)");
    assertThat(found()).extracting(Finding::code).containsOnly("proof-unknown");
  }

  @Test
  void a_fact_that_must_not_be_there_cannot_be_told() {
    add(List.of(new Condition("Ticket", true, "severity == 1", null)));
    add(List.of(new Condition("Obligation", false, "pending", null)));
    assertThat(found()).extracting(Finding::code).containsOnly("proof-unknown");
  }

  @Test
  void more_combinations_than_can_be_looked_at_cannot_be_told() {
    for (int i = 0; i < 26; i++) {
      row("Ticket", "flag(\"a" + i + "\")", "flag(\"b" + i + "\")");
    }
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INCONCLUSIVE))
        .satisfies(finding -> assertThat(finding.message()).contains("combinations"));
  }

  @Test
  void a_gap_that_is_meant_is_no_finding() {
    row("Ticket", "severity == 1");
    row("Ticket", "severity == 2");
    meant("severity = 3, because nothing is promised for it");
    assertThat(found()).isEmpty();
  }

  @Test
  void beside_a_gap_that_is_meant_another_is_found() {
    row("Ticket", "severity == 1", "channel in (\"phone\", \"email\")");
    row("Ticket", "severity == 2");
    meant("severity = 3; severity = 1, channel = web, because nobody asks");
    assertGap("severity = 1, channel = queue");
  }

  @Test
  void where_every_gap_is_meant_none_is_found() {
    row("Ticket", "service == \"a\"");
    row("Ticket", "service == \"b\"");
    meant("any, because what is not named is free");
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"severity = 1, because", "any, because", "colour = red, because"})
  void a_gap_that_is_meant_and_is_none_is_said(String line) {
    row("Ticket", "severity in (1, 2)");
    row("Ticket", "severity == 3");
    meant(line + " we thought so");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("head-gaps"))
        .satisfies(finding -> assertThat(finding.place().line()).isEqualTo(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity = 3|no reason",
        "severity = 3, because |no reason",
        "severity 3, because of it|'severity 3' is no gap"
      })
  void what_cannot_be_read_is_said_in_a_sentence(String line, String sentence) {
    assertThatThrownBy(() -> meant(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}

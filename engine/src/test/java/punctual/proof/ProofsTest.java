package punctual.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import punctual.policy.WrittenRule;
import punctual.policy.WrittenRule.Condition;

/** What can be proved of rows by looking at values. */
class ProofsTest {

  private final List<WrittenRule> rules = new ArrayList<>();

  private void severity(String impact, String urgency, int level) {
    row("classification", "insert(Classified.severity(" + level + "));", impact, urgency);
  }

  private void row(String group, String answer, String... constraints) {
    List<Condition> conditions = new ArrayList<>();
    for (String constraint : constraints) {
      conditions.add(new Condition("Ticket", true, constraint, null));
    }
    String file = "rules/sample/words/table.drl.csv";
    int line = rules.size() + 11;
    rules.add(new WrittenRule("Row " + line, group, "A-1", file, line, conditions, answer));
  }

  private List<Finding> found() {
    return Proofs.of(rules);
  }

  @Test
  void rows_that_meet_only_at_their_border_do_not_contradict_each_other() {
    row("obligations", "insert(Owed.of(\"x\").within(\"1 hour\"));", "severity <= 2");
    row("obligations", "insert(Owed.of(\"x\").within(\"2 hours\"));", "severity > 2");
    assertThat(found()).isEmpty();
  }

  @Test
  void rows_that_share_a_border_contradict_each_other_there() {
    row("obligations", "insert(Owed.of(\"x\").within(\"1 hour\"));", "severity <= 2");
    row("obligations", "insert(Owed.of(\"x\").within(\"2 hours\"));", "severity >= 2");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("proof-conflict"))
        .satisfies(finding -> assertThat(finding.message()).contains("severity = 2"));
  }

  @Test
  void rows_with_one_answer_may_match_the_same_ticket() {
    row("obligations", "insert(Owed.of(\"x\").within(\"1 hour\"));", "severity <= 2");
    row("obligations", "insert(Owed.of(\"y\").within(\"2 hours\"));", "severity >= 2");
    assertThat(found()).isEmpty();
  }

  @Test
  void a_gap_is_shown_by_a_ticket() {
    severity("impact == \"high\"", "urgency in (\"high\", \"medium\", \"low\")", 1);
    severity("impact in (\"medium\", \"low\")", "urgency != \"low\"", 2);
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("no rule classifies a ticket with impact = medium, urgency = low"));
  }

  @Test
  void a_whole_table_has_no_gap() {
    severity("impact == \"high\"", "urgency == \"high\"", 1);
    severity("impact == \"high\"", "urgency != \"high\"", 2);
    severity("impact != \"high\"", "urgency in (\"high\", \"medium\", \"low\")", 3);
    assertThat(found()).isEmpty();
  }

  @Test
  void a_value_that_does_not_exist_is_never_matched() {
    severity("impact == \"hgih\"", "urgency == \"high\"", 1);
    assertThat(found()).anyMatch(finding -> finding.code().equals("proof-unreachable"));
  }

  @Test
  void columns_that_exclude_each_other_are_never_matched() {
    row("obligations", "insert(Owed.of(\"x\"));", "severity < 2", "severity > 2");
    assertThat(found()).anyMatch(finding -> finding.code().equals("proof-unreachable"));
  }

  @Test
  void a_row_within_another_with_the_same_answer_adds_nothing() {
    row("obligations", "insert(Owed.of(\"x\"));", "severity in (1, 2)");
    row("obligations", "insert(Owed.of(\"x\"));", "severity == 2");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("proof-repeated"))
        .satisfies(finding -> assertThat(finding.place().line()).isEqualTo(12));
  }

  @Test
  void what_rests_on_different_parts_of_a_tickets_past_cannot_be_told() {
    row("obligations", "insert(Owed.of(\"x\").within(\"1 hour\"));", "restored == null");
    row("obligations", "insert(Owed.of(\"x\").within(\"2 hours\"));", "moment(\"a\") != null");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INCONCLUSIVE));
  }

  @Test
  void what_rests_on_the_same_part_of_a_tickets_past_is_a_contradiction() {
    row("obligations", "insert(Owed.of(\"x\").within(\"1 hour\"));", "restored == null");
    row("obligations", "insert(Owed.of(\"x\").within(\"2 hours\"));", "restored == null");
    assertThat(found()).singleElement().matches(Finding::isError);
  }

  @Test
  void a_row_that_several_others_match_together_adds_nothing() {
    row("notices", "insert(Notify.of(\"x\"));", "severity == 1");
    row("notices", "insert(Notify.of(\"x\"));", "severity == 2");
    row("notices", "insert(Notify.of(\"x\"));", "severity in (1, 2)", "channel == \"web\"");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("proof-repeated"))
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "'Row 13' adds nothing to 'Row 11' (row 11) and 'Row 12' (row 12),"
                            + " as on a ticket with severity = 1, channel = web"));
  }

  @Test
  void a_row_that_others_match_but_for_a_corner_adds_that() {
    row("notices", "insert(Notify.of(\"x\"));", "severity == 1");
    row("notices", "insert(Notify.of(\"x\"));", "severity == 2", "channel != \"web\"");
    row("notices", "insert(Notify.of(\"x\"));", "severity in (1, 2)", "channel == \"web\"");
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classification|insert(Classified.severity(1));|insert(Classified.severity(2));",
        "obligations|insert(Owed.of(\"x\").within(\"1 hour\"));|insert(Owed.of(\"x\").within(\"2 hours\"));",
        "obligations|insert(Timer.of(\"x\").within(\"1 hour\"));|insert(Timer.of(\"x\").within(\"2 hours\"));",
        "billing|insert(Bill.to(\"a\").per(\"call\"));|insert(Bill.to(\"b\").per(\"call\"));",
        "billing|Bill bill = Bill.to(\"a\"); insert(bill.per(\"call\"));|Bill bill = Bill.to(\"a\"); insert(bill.per(\"hour\"));"
      })
  void in_every_group_with_one_answer_two_answers_contradict_each_other(
      String group, String one, String other) {
    row(group, one, "severity in (1, 2, 3)");
    row(group, other, "severity == 2");
    assertThat(found())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("proof-conflict"))
        .satisfies(finding -> assertThat(finding.message()).endsWith("severity = 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notices", "ladders", "refusal", "sending", "desks", "calls", "surveys"})
  void in_every_other_group_what_repeats_and_what_cannot_be_is_found(String group) {
    row(group, "insert(x);", "impact == \"high\"");
    row(group, "insert(x);", "impact == \"high\"", "urgency == \"low\"");
    row(group, "insert(y);", "impact == \"hgih\"");
    assertThat(found())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("proof-repeated", "proof-unreachable");
  }
}

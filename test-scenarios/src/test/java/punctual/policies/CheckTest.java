package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punctual.check.Check;
import punctual.check.Codes;
import punctual.policy.Finding;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.policy.RuleCacheFolder;
import punctual.scenarios.Project;

/** Each wrong thing that a person could do to a policy is found where it stands. */
@org.junit.jupiter.api.Tag("slow")
class CheckTest {

  private static final String NEW_YORK = "rules/newyork/";
  private static final String SEVERITY = NEW_YORK + "triage/severity.drl.csv";
  private static final String SCHEDULE = NEW_YORK + "notifications/update-schedule.drl.csv";
  private static final String WATCHED = NEW_YORK + "escalations/severity-3-left-unresolved.drl";
  private static final String CONTACTS = NEW_YORK + "contacts/contacts.csv";
  private static final RuleCache CACHE =
      new RuleCacheFolder(Project.ROOT.resolve("test-scenarios/target/compiled-rules"));

  private static Check.Result check(ReleaseFiles files) {
    return Check.of(files, CACHE, Project.ROOT);
  }

  /** The project's own release with one text of one file replaced. */
  private static List<Finding> changed(String path, String from, String to) {
    String text = Project.files().text(path);
    assertThat(text).contains(from);
    return check(Project.files().with(path, text.replaceFirst(quoted(from), to))).findings();
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private static void assertFound(List<Finding> findings, String code, String place) {
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals(code))
        .extracting(finding -> finding.place().toString())
        .contains(place);
  }

  @Test
  void the_projects_own_policies_hold_nothing_but_the_gaps_of_the_sample_world() {
    Check.Result result = check(Project.files());
    assertThat(result.release()).isNotNull();
    assertThat(result.findings())
        .extracting(Finding::code)
        .containsOnly("contact-gap", "missing-rate");
    assertThat(result.findings())
        .extracting(Finding::message)
        .contains(
            "agency county has nobody to be reached as resolver-contact-1"
                + " (level 1 of ladder resolver) from 2010-10-07 on");
  }

  @Test
  void everything_wrong_is_found_at_once() {
    TreeMap<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.merge(SEVERITY, "", (text, none) -> text.replace("high,low,3", "high,01.Mar,3"));
    texts.merge(WATCHED, "", (text, none) -> text.replace("insert(Met", "System.exit(1); (Met"));
    texts.merge(CONTACTS, "", (text, none) -> text + "moon,customer,,,,a@b.org,,0,no,,\n");
    texts.merge(NEW_YORK + "agreement.yaml", "", (text, none) -> text.replace("York", "Yrk"));
    assertThat(check(ReleaseFiles.of(texts)).findings())
        .extracting(Finding::code)
        .contains("table-value", "fence-code", "contact-row", "policy-file");
  }

  @ParameterizedTest
  @CsvSource({
    "01.Mar",
    "Mar-01",
    "3/1/2010",
    "01.03.2010",
    "1.5E+10",
    "'0,5'",
    "08:30",
    "TRUE",
    "####",
    "#NAME?"
  })
  void what_a_spreadsheet_program_made_of_a_cell_is_found_in_its_row_and_column(String cell) {
    String row = "Low impact and low urgency is severity 3,yes,low,";
    String changed = cell.contains(",") ? "\"" + cell + "\"" : cell;
    assertFound(changed(SEVERITY, row + "low", row + changed), "table-value", SEVERITY + ":22:4");
  }

  @Test
  void a_table_that_a_spreadsheet_program_saved_means_the_same() {
    String saved =
        "\uFEFF" + Project.files().text(SCHEDULE).replace(",", ";").replace("\n", "\r\n");
    saved = saved.replace("1 hour; 4 hours; 8 hours", "1 hour, 4 hours, 8 hours");
    saved = saved.replace("every hour until service is restored;yes", "every hour;yes");
    assertThat(check(Project.files().with(SCHEDULE, saved)).findings())
        .noneMatch(finding -> finding.code().startsWith("table"))
        .noneMatch(finding -> finding.code().startsWith("fence"))
        .noneMatch(finding -> finding.code().startsWith("rule"));
  }

  @Test
  void a_table_that_breaks_off_within_a_cell_is_found_where_that_cell_begins() {
    String text = Project.files().text(SCHEDULE);
    String broken = text.substring(0, text.lastIndexOf("\"") - 1);
    List<Finding> findings = check(Project.files().with(SCHEDULE, broken)).findings();
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("table-layout"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place().file()).isEqualTo(SCHEDULE);
              assertThat(finding.place().line()).isPositive();
              assertThat(finding.message()).contains("quotation mark");
            });
  }

  @Test
  void two_columns_on_one_fact_say_so() {
    String kinds = ",$ticket : Ticket...,$ticket : Ticket...,";
    List<Finding> findings = changed(SCHEDULE, kinds, ",\\$ticket : Ticket...,\\$ticket : Ticket,");
    assertFound(findings, "table-fact", SCHEDULE + ":12:3");
  }

  @Test
  void a_word_that_the_agreement_does_not_use_is_found_in_the_head() {
    List<Finding> findings = changed(SEVERITY, "performs initial incident", "performs an incident");
    assertFound(findings, "head-words", SEVERITY + ":3:2");
    assertThat(findings)
        .anyMatch(finding -> finding.message().contains("after 'performs' it goes on 'initial"));
  }

  @Test
  void a_clause_that_does_not_exist_is_found_in_the_head() {
    assertFound(changed(WATCHED, "NY-ESC-4  ", "NY-ESC-9  "), "clause-unknown", WATCHED + ":2");
  }

  @Test
  void a_rule_whose_clause_the_head_does_not_name_is_found() {
    assertFound(
        changed(WATCHED, "@clause(\"NY-ESC-4\")", "@clause(\"NY-ESC-3\")"),
        "clause-unnamed",
        WATCHED + ":8");
  }

  @Test
  void a_misspelt_field_is_found_with_line_and_column() {
    assertFound(
        changed(WATCHED, "severity == 3, referred", "severty == 3, referred"),
        "fence-name",
        WATCHED + ":11:10");
  }

  @Test
  void a_business_day_has_no_length() {
    assertFound(
        changed(SCHEDULE, "\"1 hour, 4 hours, 8 hours\"", "1 business day"),
        "amount",
        SCHEDULE + ":16:5");
  }

  @Test
  void a_value_of_another_kind_is_found_in_its_rule() {
    assertFound(
        changed(WATCHED, "new Signal(\"incident evaluated\")", "new Signal(1)"),
        "rule-compile",
        WATCHED + ":24");
  }

  @Test
  void a_template_that_does_not_close_a_section_is_found() {
    String path = NEW_YORK + "notices/update.md";
    assertThat(changed(path, "{{ticket}}", "{{#ticket}}"))
        .anyMatch(finding -> finding.code().equals("template") && finding.isError());
  }

  @Test
  void a_field_that_no_message_brings_is_pointed_out() {
    String path = NEW_YORK + "notices/update.md";
    assertFound(
        changed(path, "Incident: {{ticket}}", "Incident: {{tickt}}"),
        "template-field",
        path + ":5:13");
  }

  @Test
  void a_signal_that_no_rule_gives_is_pointed_out() {
    String path = "processes/newyork/severity-3-escalation.bpmn";
    assertFound(
        changed(path, "name=\"incident evaluated\"", "name=\"incident judged\""),
        "flow-signal",
        path + ":13:3");
  }

  @Test
  void an_unknown_task_is_found_at_its_line() {
    String path = "processes/newyork/severity-3-escalation.bpmn";
    assertThat(changed(path, "taskName=\"Restart\"", "taskName=\"Restrt\""))
        .anyMatch(finding -> finding.code().equals("flow") && finding.place().line() > 0);
  }

  @Test
  void a_gap_that_opens_later_is_told_with_its_dates() {
    String row = "dmv,resolver-contact-1,,DMV first escalation contact,,";
    assertThat(changed(CONTACTS, "518-555-1003,,,,", "518-555-1003,,,,2014-06-30"))
        .as(row)
        .extracting(Finding::message)
        .contains(
            "agency dmv has nobody to be reached as resolver-contact-1"
                + " (level 1 of ladder resolver) from 2014-07-01 on");
  }

  @Test
  void a_row_is_told_of_every_wrong_cell() {
    String row = "moon,customer,,,,a@b.org,,0,maybe,10/7/2010,\n";
    ReleaseFiles files = Project.files().with(CONTACTS, Project.files().text(CONTACTS) + row);
    int line = (int) files.text(CONTACTS).lines().count();
    assertThat(check(files).findings())
        .filteredOn(finding -> finding.place().line() == line)
        .extracting(finding -> finding.place().column())
        .containsExactly(1, 8, 9, 10);
  }

  @Test
  void a_row_taken_out_of_a_table_leaves_a_gap_that_a_ticket_shows() {
    String row = "Low impact and low urgency is severity 3,yes,low,low,3,NY-INC-2\n";
    assertThat(changed(SEVERITY, row, ""))
        .filteredOn(finding -> finding.code().equals("proof-gap"))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("impact = low, urgency = low"));
  }

  @Test
  void rows_that_contradict_each_other_make_a_release_unusable() {
    String row = "Low impact and low urgency is severity 3,yes,low,low,3,NY-INC-2";
    String other = row + "\nLow and low,yes,low,low,2,NY-INC-2";
    assertFound(changed(SEVERITY, row, other), "proof-conflict", SEVERITY + ":23");
  }

  @ParameterizedTest
  @CsvSource({
    "newyork/notifications/who-is-told, Severity 1 customers hear the update,",
    "newyork/billing/bill-to, Hardware support goes to the agency that owns the device,",
    "newyork/billing/bill-to-security, An account without a billable owner,",
    "utah/timelines/resolution, Staff resolve a high priority ticket in time,",
    "utah/inquiries/who-is-told, The business manager hears,"
  })
  void a_row_taken_out_of_any_kind_of_table_is_missed(String table, String begins) {
    String path = "rules/" + table + ".drl.csv";
    String row =
        Project.files()
            .text(path)
            .lines()
            .filter(line -> line.startsWith(begins))
            .findFirst()
            .orElseThrow();
    assertThat(changed(path, row + "\n", ""))
        .filteredOn(finding -> finding.place().file().equals(path))
        .extracting(Finding::code)
        .containsAnyOf("proof-gap", "head-gaps", "proof-unknown");
  }

  @Test
  void a_gap_that_is_meant_and_is_none_is_found_in_the_head() {
    assertFound(
        changed(SCHEDULE, "severity = 3,", "severity = 2,"), "head-gaps", SCHEDULE + ":5:2");
  }

  @Test
  void a_gap_without_a_reason_is_found_in_the_head() {
    assertFound(changed(SCHEDULE, ", because", ""), "head-gaps", SCHEDULE + ":5:2");
  }

  @Test
  void every_finding_here_is_explained() {
    assertThat(Codes.all()).isNotEmpty();
    Check.Result result = Check.of(Project.files(), CACHE, Path.of("/nowhere"));
    assertThat(result.findings()).allMatch(finding -> finding.hint() != null);
  }
}

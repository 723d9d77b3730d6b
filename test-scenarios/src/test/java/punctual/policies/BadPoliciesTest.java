package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import punctual.check.Check;
import punctual.policy.Finding;
import punctual.policy.RuleCache;
import punctual.scenarios.Project;

/** What policy owners get wrong in calendars, targets and letters: refused, and where it stands. */
class BadPoliciesTest {

  private static final String CALENDAR = "rules/utah/calendars/utah-state.yaml";
  private static final String MEASURES = "rules/utah/reporting/measures.drl.csv";
  private static final String RESOLUTION = "rules/utah/timelines/resolution.drl.csv";
  private static final String LETTER = "rules/utah/notices/letter-answer.md";
  private static final String FRIDAY = "  fri: [\"08:00-17:00\"]";
  private static final String NEW_YEAR = "  \"2010-01-01\": New Year's Day\n";

  private static List<Finding> changed(String path, String from, String to) {
    String text = Project.files().text(path);
    assertThat(text).contains(from);
    return Check.of(Project.files().with(path, text.replace(from, to)), RuleCache.NONE, null)
        .findings();
  }

  private static void assertRefused(List<Finding> findings, String path, int line, String words) {
    assertThat(findings)
        .filteredOn(Finding::isError)
        .anySatisfy(
            finding -> {
              assertThat(finding.place().file()).isEqualTo(path);
              assertThat(finding.place().line()).isEqualTo(line);
              assertThat(finding.message()).contains(words);
            });
  }

  private static int lineOf(String path, String words) {
    String text = Project.files().text(path);
    return (int) text.substring(0, text.indexOf(words)).lines().count() + 1;
  }

  @Test
  void a_calendar_without_any_hour_is_refused() {
    String hours =
        Project.files().text(CALENDAR).replaceAll("(?s).*?(hours:\n.*?)holidays:.*", "$1");

    assertRefused(
        changed(CALENDAR, hours, "hours: {}\n"),
        CALENDAR,
        lineOf(CALENDAR, "hours:"),
        "no hour is ever open; expected a window on at least one day");
  }

  @Test
  void windows_that_overlap_are_refused() {
    List<Finding> findings = changed(CALENDAR, FRIDAY, "  fri: [\"08:00-12:00\", \"11:00-17:00\"]");

    assertRefused(findings, CALENDAR, lineOf(CALENDAR, FRIDAY), "overlap");
  }

  @Test
  void a_window_that_ends_before_it_starts_is_refused() {
    List<Finding> findings = changed(CALENDAR, FRIDAY, "  fri: [\"17:00-08:00\"]");

    assertRefused(findings, CALENDAR, lineOf(CALENDAR, FRIDAY), "17:00-08:00");
  }

  @Test
  void an_unknown_zone_is_refused() {
    List<Finding> findings = changed(CALENDAR, "zone: America/Denver", "zone: America/Dnver");

    assertRefused(findings, CALENDAR, lineOf(CALENDAR, "zone: "), "America/Dnver");
  }

  @Test
  void a_holiday_that_stands_twice_is_refused() {
    List<Finding> findings = changed(CALENDAR, NEW_YEAR, NEW_YEAR + NEW_YEAR);

    assertRefused(findings, CALENDAR, lineOf(CALENDAR, NEW_YEAR) + 1, "2010-01-01");
  }

  @Test
  void a_day_that_does_not_exist_is_refused() {
    List<Finding> findings = changed(CALENDAR, "\"2010-01-01\"", "\"2010-02-30\"");

    assertRefused(findings, CALENDAR, lineOf(CALENDAR, NEW_YEAR), "2010-02-30");
  }

  @Test
  void a_target_over_a_hundred_per_cent_is_refused() {
    String row = "Low priority tickets are resolved in time,resolution,";

    assertRefused(
        changed(MEASURES, row + "90 %", row + "101 %"),
        MEASURES,
        lineOf(MEASURES, row),
        "the target '101 %' is over 100 %");
  }

  @Test
  void a_population_that_nobody_can_count_is_refused() {
    String words = "first-contact of incidents";

    assertRefused(
        changed(MEASURES, words + " but not change,65", "first-contact of incident,65"),
        MEASURES,
        lineOf(MEASURES, "Incidents are resolved on initial contact"),
        "'first-contact of incident' is no population; expected for example 'first-contact of");
  }

  @Test
  void an_amount_without_unit_is_refused_in_its_cell() {
    List<Finding> findings = changed(RESOLUTION, "6 business hours,UT-RES-1", "6,UT-RES-1");

    int line = lineOf(RESOLUTION, "Staff resolve a low priority");
    assertRefused(findings, RESOLUTION, line, "\"6\" has no unit; expected for example");
    assertThat(findings)
        .filteredOn(Finding::isError)
        .allSatisfy(finding -> assertThat(finding.place().column()).isEqualTo(5));
  }

  @Test
  void a_letter_with_an_unknown_field_is_refused() {
    List<Finding> findings = changed(LETTER, "{{words}}", "{{wrds}}");

    assertRefused(findings, LETTER, lineOf(LETTER, "{{words}}"), "wrds");
  }
}

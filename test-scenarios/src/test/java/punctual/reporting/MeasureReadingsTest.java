package punctual.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import punctual.engine.Goal;
import punctual.policy.Release;
import punctual.scenarios.Project;

/** Other readings of what Utah's agreement measures: one cell of one file each. */
class MeasureReadingsTest {

  private static final String FILE = "rules/utah/reporting/measures.drl.csv";
  private static final YearMonth MARCH = YearMonth.of(2016, 3);

  private static Goal goal(Release release, String clause) {
    return release.policy("utah").orElseThrow().goals().stream()
        .filter(goal -> goal.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private static Release with(String cell, String other) {
    String text = Project.files().text(FILE);
    assertThat(text.split(java.util.regex.Pattern.quote(cell), -1)).hasSize(2);
    return Project.build(Project.files().with(FILE, text.replace(cell, other)));
  }

  private static Figure availability(long secondsDown) {
    BigDecimal all = BigDecimal.valueOf(31L * 86400);
    BigDecimal up = all.subtract(BigDecimal.valueOf(secondsDown));
    return new Figure(Figures.EVERY, MARCH, "UT-AVL-1", up, all);
  }

  @Test
  void no_availability_is_stated_so_none_is_attained_or_failed() {
    Goal goal = goal(Project.release(), "UT-AVL-1");

    assertThat(goal.target()).isNull();
    assertThat(availability(60).attains(goal)).isNull();
  }

  @Test
  void where_a_hundred_per_cent_is_read_one_second_down_is_too_much() {
    Goal goal = goal(with("not stated,UT-AVL-1", "100 %,UT-AVL-1"), "UT-AVL-1");

    assertThat(availability(0).attains(goal)).isTrue();
    assertThat(availability(1).attains(goal)).isFalse();
  }

  @Test
  void the_least_answer_of_a_satisfied_respondent_is_a_cell() {
    assertThat(goal(Project.release(), "UT-SAT-2").threshold()).isEqualByComparingTo("3");
    assertThat(goal(with("93 % from 3 on 0-5", "93 % from 4 on 0-5"), "UT-SAT-2").threshold())
        .isEqualByComparingTo("4");
  }

  private static Figure firstContact(Release release) {
    Counting counting = new Counting(release.policy("utah").orElseThrow());
    Instant at = Instant.parse("2016-03-01T17:00:00Z");
    counting.resolved("governor", new FirstResolution(at, true, null, "phone", false));
    counting.resolved("governor", new FirstResolution(at, false, null, "web", true));
    return counting.figures().of("governor", MARCH, "UT-FCR-1");
  }

  @Test
  void an_inquiry_is_no_incident_so_it_is_not_asked_whether_it_was_resolved_on_first_contact() {
    assertThat(firstContact(Project.release()).all()).isEqualByComparingTo("1");
    assertThat(firstContact(Project.release()).kept()).isEqualByComparingTo("1");
  }

  @Test
  void where_every_ticket_is_read_an_inquiry_counts_for_the_first_contact_too() {
    Figure figure = firstContact(with("first-contact of incidents", "first-contact"));

    assertThat(figure.all()).isEqualByComparingTo("2");
    assertThat(figure.kept()).isEqualByComparingTo("1");
  }
}

package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import punctual.scenarios.Project;

/** What rules say of reports can be compared. */
class ReportTest {

  @Test
  void a_report_names_figures_what_is_left_out_goals_and_surveys() {
    assertThat(Report.of(Project.release()))
        .isEqualTo(Report.of(Project.release()))
        .anyMatch(line -> line.contains("clause=NY-PERF-2"))
        .anyMatch(line -> line.contains("hung up in the menu"))
        .anyMatch(line -> line.contains("no time at which the system picked up"))
        .anyMatch(line -> line.contains("UT-SAT-1"))
        .anyMatch(line -> line.startsWith("SurveyTerms"));
  }
}

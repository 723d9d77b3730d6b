package punctual.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import punctual.ledger.LedgerLine;
import punctual.policy.Release;
import punctual.scenario.CaseResult;
import punctual.scenarios.Project;

/** A flow can be changed by its owner, with no Java touched. */
class ChangedFlowTest {

  private static final String FLOW = "processes/newyork/triage-and-referral.bpmn";
  private static final Path STORY =
      Project.ROOT.resolve("test-scenarios/newyork/escalations/referral-in-time.yaml");

  @Test
  void a_second_notice_to_management_put_into_a_flow_stands_in_the_ledger() {
    Bpmn flow = Bpmn.of(Project.files().text(FLOW));
    String changed = flow.withSecond("tell_no_resolver", "to", "management").text();
    Release release = Project.buildWithSameRules(Project.files().with(FLOW, changed));

    assertThat(notices(Project.release(), "management")).isEmpty();
    assertThat(notices(release, "management"))
        .hasSize(5)
        .allSatisfy(line -> assertThat(line.basis().file()).isEqualTo(FLOW))
        .allSatisfy(line -> assertThat(line.basis().rule()).endsWith(", again"));
    assertThat(notices(release, "supervisor")).hasSize(5);
  }

  private static List<LedgerLine> notices(Release release, String role) {
    CaseResult result = Project.run(STORY, release);
    return result.verdict().lines().stream()
        .filter(line -> "no-resolver".equals(line.field("notice")))
        .filter(line -> line.field("to").equals(List.of(role)))
        .toList();
  }
}

package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.facts.Basis;
import punctual.files.FileProblem;
import punctual.flows.Endings;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.scenario.Scenario;
import punctual.scenarios.Project;

/**
 * Every rule bears load: without it the check refuses the policies, a scenario fails, a report is
 * another one, or a flow outlives what it is about.
 */
@Tag("slow")
class BearingPoliciesTest {

  /** All of them, or with {@code -Drules=newyork/phones} those of files that are named so. */
  static Stream<Basis> rules() {
    String files = System.getProperty("rules", "");
    return Project.rules().stream().filter(rule -> rule.file().contains(files));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void without_a_rule_a_scenario_fails_or_a_flow_never_ends(Basis rule) {
    String text = Project.files().text(rule.file());
    String without = rule.file().endsWith(".csv") ? withoutRow(text, rule) : without(text, rule);
    assertThat(without).isNotEqualTo(text);
    ReleaseBuilder.Built built =
        new ReleaseBuilder(Project.files().with(rule.file(), without), RuleCache.NONE).build();
    List<Path> scenarios = Project.scenarios();
    assertThat(
            built.release() == null
                || !Report.of(built.release()).equals(Report.of(Project.release()))
                || Project.failing(scenarios, built.release()).findFirst().isPresent()
                || Endings.areMissed(built.release())
                || alternativeFails(Project.files().with(rule.file(), without)))
        .isTrue();
  }

  /** Whether a scenario of another reading fails, or its reading cannot even be chosen. */
  private static boolean alternativeFails(ReleaseFiles files) {
    for (Path file : Project.alternatives()) {
      Scenario scenario = Project.scenarioFiles().read(file);
      try {
        Release chosen = Project.build(scenario.reading().chosenIn(files));
        if (!Project.passes(scenario, chosen)) {
          return true;
        }
      } catch (FileProblem noSuchCell) {
        return true;
      }
    }
    return false;
  }

  private static String withoutRow(String text, Basis rule) {
    return text.lines()
        .filter(line -> !line.startsWith(rule.rule() + ","))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String without(String text, Basis rule) {
    int from = text.indexOf("rule \"" + rule.rule() + "\"");
    int to = text.indexOf("\nend", from) + "\nend".length();
    return text.substring(0, from) + text.substring(to);
  }
}

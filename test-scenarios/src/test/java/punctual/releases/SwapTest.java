package punctual.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.contract.Contract;
import punctual.engine.OrderedRun;
import punctual.engine.Policies;
import punctual.engine.Releases;
import punctual.engine.Tenure;
import punctual.ledger.LedgerLine;
import punctual.policy.Release;
import punctual.policy.ReleaseFiles;
import punctual.scenario.Scenario;
import punctual.scenario.ScenarioRun;
import punctual.scenario.Verdict;
import punctual.scenarios.Project;

/**
 * Across any number of swaps between releases that say the same, no notice is lost, doubled or
 * shifted: every scenario holds although its open tickets pass from release to release.
 */
@Tag("slow")
class SwapTest {

  private static final Contract CONTRACT = Contract.load();
  private static final Release PROJECT = Project.release();
  private static final Release WORDED_OTHERWISE = Project.build(changed("// Reading:", ".drl"));
  private static final Release DRAWN_OTHERWISE =
      Project.buildWithSameRules(changed("<documentation>", ".bpmn"));

  private static ReleaseFiles changed(String after, String ending) {
    TreeMap<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.replaceAll(
        (path, text) -> path.endsWith(ending) ? text.replace(after, after + " Again:") : text);
    return ReleaseFiles.of(texts);
  }

  static Stream<Path> scenarios() {
    return Project.scenarios().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void swaps_to_rules_that_say_the_same_change_nothing(Path file) {
    assertHolds(file, WORDED_OTHERWISE);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void swaps_to_flows_that_are_drawn_otherwise_change_nothing(Path file) {
    assertHolds(file, DRAWN_OTHERWISE);
  }

  private static void assertHolds(Path file, Release other) {
    Scenario scenario = Project.scenarioFiles().read(file);
    ScenarioRun run =
        ScenarioRun.under(
            until -> OrderedRun.under(tenures(scenario, other, until), both(other), until),
            PROJECT,
            CONTRACT);
    Verdict verdict = run.run(scenario);
    assertThat(verdict.passed()).as(verdict.toString()).isTrue();
    assertThat(verdict.lines())
        .extracting(LedgerLine::release)
        .isSubsetOf(PROJECT.hash(), other.hash());
  }

  /** Back and forth, at instants and between them. */
  private static List<Tenure> tenures(Scenario scenario, Release other, Instant until) {
    List<Tenure> tenures = new ArrayList<>();
    Instant from = scenario.starts().instant().minus(Duration.ofDays(1));
    tenures.add(new Tenure(PROJECT.hash(), from));
    Instant at = scenario.starts().instant();
    Duration span = Duration.between(at, until).dividedBy(40);
    Duration pace = span.compareTo(Duration.ofMinutes(5)) < 0 ? Duration.ofMinutes(5) : span;
    for (int i = 1; at.isBefore(until) && i < 60; i++) {
      tenures.add(new Tenure(i % 2 == 0 ? PROJECT.hash() : other.hash(), at));
      at = at.plus(i % 3 == 0 ? pace.plusSeconds(1) : pace);
    }
    return tenures;
  }

  private static Releases both(Release other) {
    return new Releases() {
      @Override
      public String inForceAt(Instant opened) {
        return PROJECT.hash();
      }

      @Override
      public Policies policies(String release) {
        return release.equals(other.hash()) ? other::policy : PROJECT::policy;
      }
    };
  }
}

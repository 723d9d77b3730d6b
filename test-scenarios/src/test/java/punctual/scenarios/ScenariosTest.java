package punctual.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import punctual.scenario.CaseResult;
import punctual.scenario.CaseResult.Outcome;
import punctual.scenario.EventAnswer;
import punctual.scenario.Scenario;
import punctual.scenario.ScenarioEvent;

/** Every scenario holds, and is fit to be kept by an auditor. */
class ScenariosTest {

  private static final int LONGEST = 60;

  @TestFactory
  Stream<DynamicNode> every_scenario_holds() {
    Map<Path, List<Path>> folders =
        Project.scenarios().stream()
            .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
    return folders.entrySet().stream()
        .map(
            folder ->
                DynamicContainer.dynamicContainer(
                    Project.scenarioFiles().name(folder.getKey()),
                    folder.getValue().stream().map(ScenariosTest::test)));
  }

  private static DynamicTest test(Path file) {
    String name = Project.scenarioFiles().read(file).sentence();
    return DynamicTest.dynamicTest(name, file.toUri(), () -> hold(file));
  }

  private static void hold(Path file) {
    CaseResult result = Project.run(file, Project.release());
    assertThat(result.outcome()).as(result.report()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void a_scenario_has_at_most_60_lines() {
    assertThat(all())
        .allSatisfy(
            file ->
                assertThat(Project.read(file).lines().count())
                    .as(file.toString())
                    .isLessThanOrEqualTo(LONGEST));
  }

  @Test
  void scenarios_have_names_of_their_own() {
    assertThat(all().stream().map(file -> Project.scenarioFiles().read(file).sentence()))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_scenario_names_clauses_of_the_agreement() {
    String agreements =
        Project.files().agreements().stream()
            .map(id -> Project.files().text("rules/" + id + "/agreement.md"))
            .collect(Collectors.joining("\n"));
    assertThat(all())
        .allSatisfy(
            file ->
                assertThat(Project.scenarioFiles().read(file).clauses())
                    .as(file.toString())
                    .isNotEmpty()
                    .allSatisfy(clause -> assertThat(agreements).contains("\n## " + clause + " ")));
  }

  @Test
  void a_scenario_says_where_it_expects_a_rejection() {
    for (Path file : Project.scenarios()) {
      CaseResult result = Project.run(file, Project.release());
      Scenario scenario = result.verdict().scenario();
      for (ScenarioEvent event : scenario.events()) {
        boolean rejected = result.verdict().answer(event).answer() == EventAnswer.REJECTED;
        assertThat(event.answer() == EventAnswer.REJECTED)
            .as("%s: rejected", event.place())
            .isEqualTo(rejected);
      }
    }
  }

  private static List<Path> all() {
    List<Path> all = new ArrayList<>(Project.scenarios());
    all.addAll(Project.alternatives());
    return all;
  }
}

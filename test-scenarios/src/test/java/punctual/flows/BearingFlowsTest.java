package punctual.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.policy.Release;
import punctual.scenarios.Project;

/** Flows bear load: without any one task or timer a scenario fails. */
class BearingFlowsTest {

  static Stream<Arguments> tasks() {
    List<Arguments> tasks = new ArrayList<>();
    for (String path : flows()) {
      Bpmn flow = Bpmn.of(Project.files().text(path));
      flow.tasks().forEach(id -> tasks.add(Arguments.of(path, id, flow.name(id))));
    }
    return tasks.stream();
  }

  static Stream<Arguments> timers() {
    List<Arguments> timers = new ArrayList<>();
    for (String path : flows()) {
      Bpmn flow = Bpmn.of(Project.files().text(path));
      flow.timers().forEach(id -> timers.add(Arguments.of(path, id, flow.name(id))));
    }
    return timers.stream();
  }

  private static List<String> flows() {
    return Project.files().below("processes/", ".bpmn");
  }

  @ParameterizedTest(name = "{2} ({0})")
  @MethodSource("tasks")
  void without_a_task_a_scenario_fails(String path, String id, String name) {
    String without = Bpmn.of(Project.files().text(path)).withoutTask(id).text();
    assertThat(fails(path, without)).as("a scenario fails without '%s'", name).isTrue();
  }

  @ParameterizedTest(name = "{2} ({0})")
  @MethodSource("timers")
  void without_a_timer_a_scenario_fails(String path, String id, String name) {
    String without = Bpmn.of(Project.files().text(path)).withoutTimer(id).text();
    assertThat(fails(path, without)).as("a scenario fails without '%s'", name).isTrue();
  }

  private static boolean fails(String path, String text) {
    Release without = Project.buildWithSameRules(Project.files().with(path, text));
    return Project.failing(Project.scenarios(), without).findAny().isPresent()
        || Project.failingAlternatives(path, text).findAny().isPresent();
  }
}

package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.scenarios.Project;

/**
 * Every rule, row, condition and number bears load: changed, the check refuses the policies, a
 * scenario fails, a report is another one, or a flow outlives what it is about.
 */
@Tag("slow")
class BearingPoliciesTest {

  /** All of them, or with {@code -Drules=newyork/phones} those in whose name this is found. */
  static Stream<Mutation> changes() {
    Pattern wanted = Pattern.compile(System.getProperty("rules", ""));
    return Project.rules().stream()
        .flatMap(rule -> Mutation.of(rule, Project.files()).stream())
        .filter(change -> wanted.matcher(change.toString()).find())
        .filter(change -> !Unnoticed.reason(change).isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void a_change_does_not_go_unnoticed(Mutation change) {
    assertThat(change.text()).isNotEqualTo(Project.files().text(change.rule().file()));
    assertThat(new Witnesses(change).noticed()).as(change.toString()).isTrue();
  }
}

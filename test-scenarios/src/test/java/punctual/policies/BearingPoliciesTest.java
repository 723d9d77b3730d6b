package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.scenarios.Project;

/** Every rule file bears load: without it a scenario of the folder that mirrors its own fails. */
@Tag("slow")
class BearingPoliciesTest {

  static Stream<String> files() {
    return PolicyFilesTest.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void without_a_policy_file_a_scenario_of_its_folder_fails(String path) {
    SortedMap<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.remove(path);
    ReleaseBuilder.Built built = new ReleaseBuilder(ReleaseFiles.of(texts), RuleCache.NONE).build();
    List<Path> mirrored =
        Project.scenarios().stream()
            .filter(file -> file.getParent().getFileName().toString().equals(path.split("/")[2]))
            .toList();
    boolean refused = built.release() == null;
    assertThat(refused || Project.failing(mirrored, built.release()).findFirst().isPresent())
        .isTrue();
  }
}

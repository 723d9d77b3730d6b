package punctual.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punctual.scenarios.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What `check` finds, for tools that read SARIF 2.1.0. */
class SarifTest {

  private static final JsonNode RUN = run();

  private static JsonNode run() {
    JsonNode log = JsonMapper.shared().readTree(Command.atHome("check", "--format", "sarif").out());
    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    return log.path("runs").path(0);
  }

  @Test
  void every_result_names_a_rule_that_the_log_explains() {
    Set<String> explained = new HashSet<>();
    RUN.at("/tool/driver/rules").forEach(rule -> explained.add(rule.path("id").asString()));

    assertThat(RUN.path("results")).isNotEmpty();
    assertThat(RUN.path("results"))
        .allMatch(it -> explained.contains(it.path("ruleId").asString()));
  }

  @Test
  void every_result_has_a_sentence_a_level_and_a_file_of_the_home() {
    for (JsonNode result : RUN.path("results")) {
      assertThat(result.at("/message/text").asString()).isNotBlank();
      assertThat(result.path("level").asString()).isIn("error", "warning", "note");
      String file = result.at("/locations/0/physicalLocation/artifactLocation/uri").asString();
      assertThat(Project.ROOT.resolve(file)).isRegularFile();
    }
  }
}

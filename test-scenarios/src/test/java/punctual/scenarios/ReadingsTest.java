package punctual.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import punctual.policy.Release;
import punctual.policy.ReleaseFiles;
import punctual.scenario.CaseResult.Outcome;
import punctual.scenario.ChosenReading;
import punctual.scenario.Scenario;

/** Each alternative reading is chosen by one cell of one file. */
class ReadingsTest {

  @TestFactory
  Stream<DynamicTest> an_alternative_holds_where_its_cell_says_so_and_only_there() {
    return Project.alternatives().stream()
        .map(Project.scenarioFiles()::read)
        .map(scenario -> DynamicTest.dynamicTest(scenario.sentence(), () -> holds(scenario)));
  }

  private void holds(Scenario scenario) {
    Release chosen = Project.build(scenario.reading().chosenIn(Project.files()));
    assertThat(Project.passes(scenario, chosen)).as("with the reading chosen").isTrue();
    assertThat(Project.passes(scenario, Project.release())).as("as the policies are").isFalse();
  }

  @Test
  void a_reading_changes_one_cell_of_one_file() {
    for (Path file : Project.alternatives()) {
      ChosenReading reading = Project.scenarioFiles().read(file).reading();
      ReleaseFiles changed = reading.chosenIn(Project.files());
      List<String> files = new ArrayList<>();
      changed
          .texts()
          .forEach(
              (path, text) -> {
                if (!text.equals(Project.files().text(path))) {
                  files.add(path);
                }
              });
      assertThat(files).containsExactly(reading.file());
      assertThat(differingCells(changed.text(reading.file()), reading.file())).isEqualTo(1);
    }
  }

  private static long differingCells(String changed, String path) {
    List<String> before = cells(Project.files().text(path));
    List<String> after = cells(changed);
    assertThat(after).hasSameSizeAs(before);
    return java.util.stream.IntStream.range(0, before.size())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .count();
  }

  private static List<String> cells(String text) {
    try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text))) {
      return parser.stream().flatMap(record -> record.toList().stream()).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void an_alternative_is_left_out_of_the_ordinary_run() {
    assertThat(Project.alternatives())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Project.run(file, Project.release()).outcome())
                    .isEqualTo(Outcome.LEFT_OUT));
  }
}

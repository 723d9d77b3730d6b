package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.files.FileProblem;
import punctual.policy.Finding;
import punctual.policy.ReleaseFiles;

class FenceTest {

  private static final String ESCAPED = "punctual.escaped";

  @TestFactory
  Stream<DynamicTest> every_rule_file_that_must_not_pass_is_refused_by_name_within_seconds() {
    return Case.RULES.stream()
        .flatMap(kind -> Case.all(kind).stream())
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> refuses(file)));
  }

  @TestFactory
  Stream<DynamicTest> every_flow_that_must_not_pass_is_refused_by_name_within_seconds() {
    return Stream.concat(Case.all("flows").stream(), Case.flows().stream())
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> refuses(file)));
  }

  private static void refuses(Case file) {
    System.clearProperty(ESCAPED);
    List<Finding> findings =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> Sample.findings(file.path(), file.text()));
    assertThat(findings).anyMatch(found -> found.isError() && isAbout(file, found));
    assertThat(findings)
        .allSatisfy(found -> assertThat(found.message()).isNotBlank().hasSizeLessThan(400));
    assertThat(System.getProperty(ESCAPED)).isNull();
  }

  private static boolean isAbout(Case file, Finding found) {
    return found.place().file().equals(file.path());
  }

  @Test
  void what_rules_may_say_passes_and_fires() {
    assertThat(Sample.findings("rules/sample/words/all.drl", Case.resource("passed/all.drl")))
        .isEmpty();
  }

  @Test
  void a_cell_of_a_table_cannot_break_out_of_its_text() {
    String table = Case.resource("passed/quotes-in-a-cell.drl.csv");
    assertThat(Sample.findings("rules/sample/words/quotes.drl.csv", table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"condition", "flow", "input", "parallel", "timer", "wait-and-loop"})
  void a_good_flow_passes(String name) {
    String flow = Case.resource("passed/" + name + ".bpmn");
    assertThat(Sample.findings("processes/sample/" + name + ".bpmn", flow)).isEmpty();
  }

  @Test
  void five_thousand_rules_are_refused() {
    StringBuilder rules = new StringBuilder("package sample.words\nimport punctual.facts.*\n");
    for (int i = 0; i < 5_000; i++) {
      rules
          .append("rule \"r")
          .append(i)
          .append("\" @clause(\"A-1\") ruleflow-group \"g\" when Ticket() then end\n");
    }
    assertThat(Sample.findings("rules/sample/words/many.drl", rules.toString()))
        .extracting(Finding::code)
        .containsOnly("fence-size");
  }

  @Test
  void a_file_of_ten_megabytes_is_refused() {
    assertThat(Sample.findings("rules/sample/words/big.drl", "x\n".repeat(5_000_000)))
        .extracting(Finding::code)
        .containsExactly("fence-size");
  }

  @Test
  void twenty_thousand_elements_within_each_other_are_refused() {
    String deep = "<definitions>" + "<a>".repeat(20_000) + "</a>".repeat(20_000);
    assertThat(Sample.findings("processes/sample/deep.bpmn", deep + "</definitions>"))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("50 deep"));
  }

  @Test
  void a_spreadsheet_of_another_kind_is_no_part_of_a_release(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("rules/sample/words"));
    for (String ending : List.of("xlsx", "xls", "ods")) {
      Files.write(folder.resolve("bomb." + ending), new byte[] {'P', 'K', 3, 4, (byte) 0xFF});
    }
    assertThat(ReleaseFiles.read(home).texts()).isEmpty();
  }

  @Test
  void a_spreadsheet_that_pretends_to_be_text_is_refused(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("rules/sample/words"));
    Files.write(folder.resolve("bomb.drl.csv"), new byte[] {'P', 'K', 3, 4, (byte) 0xFF});
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> ReleaseFiles.read(home))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("not UTF-8");
  }
}

package punctual.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import punctual.scenarios.Project;

class TestVerbTest {

  private static final Path HOLDS =
      Project.ROOT.resolve("test-scenarios/newyork/triage/possible-severity-1.yaml");

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path failing() throws IOException {
    return write("failing.yaml", Project.read(HOLDS).replace("at: 10m, ticket", "at: 11m, ticket"));
  }

  @Test
  void scenarios_that_hold_are_counted() {
    Command test = Command.atHome("test", HOLDS);
    assertThat(test.code()).isEqualTo(Command.HOLDS);
    assertThat(test.out()).startsWith("1 passed, 0 failed, 1 total");
  }

  @Test
  void a_failure_is_told_as_a_timeline_of_expected_missing_and_unexpected_with_clause_and_rule()
      throws IOException {
    Command test = Command.atHome("test", failing());
    assertThat(test.code()).isEqualTo(Command.FAILED);
    assertThat(test.out())
        .containsPattern("0m +event +ticket.opened TABLE of dmv")
        .containsPattern(
            "0m +expected .*NY-INC-1 +\"The supervisor hears of a possible severity 1\"")
        .containsPattern("10m +UNEXPECTED .*notice possible-severity-1 to supervisor.*NY-INC-1")
        .containsPattern("11m +MISSING .*clause NY-INC-1.*failing.yaml.*nearest has at 10m")
        .contains("0 passed, 1 failed, 1 total");
  }

  @Test
  void a_scenario_that_cannot_be_read_is_no_failure() throws IOException {
    Command test = Command.atHome("test", write("s.yaml", "scenario: x\nstarst: y\n"));
    assertThat(test.code()).isEqualTo(Command.COULD_NOT_RUN);
    assertThat(test.out()).contains("s.yaml:2:1: unknown key 'starst'").contains("0 failed");
  }

  @Test
  void no_scenario_found_is_no_success() {
    Command test = Command.atHome("test", folder);
    assertThat(test.code()).isEqualTo(Command.COULD_NOT_RUN);
    assertThat(test.err()).contains("no scenario found");
    assertThat(Command.atHome("test", folder.resolve("nowhere")).code())
        .isEqualTo(Command.COULD_NOT_RUN);
  }

  @Test
  void invalid_policies_are_not_tested() throws IOException {
    Files.createDirectories(folder.resolve("rules/newyork/triage"));
    Files.writeString(folder.resolve("rules/newyork/triage/a.drl"), "rule \"x\" when then end");
    Command test = Command.run("test", HOLDS, "--home", folder);
    assertThat(test.code()).isEqualTo(Command.POLICY_INVALID);
    assertThat(test.err()).contains("rules/newyork");
  }

  @Test
  void the_report_has_a_suite_for_each_folder_and_a_case_for_each_sentence() throws Exception {
    write("unreadable.yaml", "scenario: [");
    Path report = folder.resolve("report.xml");
    Command.atHome("test", HOLDS, failing(), folder.resolve("unreadable.yaml"), "--report", report);
    Document xml =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(report.toFile());
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getTextContent()).contains("MISSING").contains("UNEXPECTED");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .startsWith("The supervisor hears when the first severity is 1");
    assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("1");
  }

  @Test
  void coverage_lists_every_clause_of_the_rules() {
    Command test = Command.atHome("test", HOLDS, "--cover");
    assertThat(test.out())
        .containsPattern("NY-INC-1 +kept +1 +broken +0")
        .containsPattern("NY-ESC-4 +kept +0 .*TOLD FROM ONE SIDE ONLY");
  }

  @Test
  void results_are_json_for_programs() throws IOException {
    Command test = Command.atHome("test", HOLDS, failing(), "--format", "json");
    assertThat(test.out())
        .contains("\"passed\":1,\"failed\":1")
        .contains("\"outcome\":\"failed\"")
        .contains("\"report\":\"");
  }
}

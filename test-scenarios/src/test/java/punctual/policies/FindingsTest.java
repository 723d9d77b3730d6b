package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.check.Check;
import punctual.check.Codes;
import punctual.cli.Main;
import punctual.policy.Finding;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.policy.RuleCacheFolder;
import punctual.scenarios.Project;

/**
 * Every kind of finding, made by the smallest mistake in a small city's policies: its code, its
 * place, a sentence, a hint, an explanation.
 */
@Tag("slow")
class FindingsTest {

  private static final Path CITY = Project.SCENARIOS.resolve("src/test/resources/city");
  private static final ReleaseFiles GOOD = ReleaseFiles.read(CITY);
  private static final RuleCache CACHE =
      new RuleCacheFolder(Project.SCENARIOS.resolve("target/compiled-rules"));

  /**
   * What no small mistake makes; tried by ReleaseTrialTest, LayersTest, FenceTest, RatesFileTest.
   */
  private static final Set<String> ELSEWHERE =
      Set.of("fence-trial", "fence-class", "fence-size", "missing-rate");

  /**
   * A mistake.
   *
   * @param place of the finding, with line and column as far as it has them; empty for any
   */
  private record Mistake(String code, String path, String from, String to, String place) {}

  static Stream<Arguments> mistakes() throws IOException {
    List<Arguments> mistakes = new ArrayList<>();
    for (Mistake mistake : read()) {
      mistakes.add(Arguments.of(mistake.code() + " by '" + mistake.to() + "'", mistake));
    }
    return mistakes.stream();
  }

  private static List<Mistake> read() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    Path list = Project.SCENARIOS.resolve("src/test/resources/mistakes.txt");
    for (String line : Files.readAllLines(list)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split(" \\| ", -1);
        String place = cells.length > 4 ? written(cells[4]) : "";
        mistakes.add(
            new Mistake(
                cells[0].strip(), cells[1].strip(), written(cells[2]), written(cells[3]), place));
      }
    }
    return mistakes;
  }

  private static String written(String cell) {
    return cell.strip().replace("\\n", "\n").replace("\\t", "\t").replace("<nothing>", "");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void a_mistake_is_found_where_it_was_made(String name, Mistake mistake) {
    List<Finding> findings = Check.of(changed(mistake), CACHE, null).findings();
    assertThat(findings)
        .as("%s", findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(mistake.code());
              assertThat(finding.place() + ":").contains(mistake.place());
              assertThat(finding.place().file()).isNotEmpty();
              assertThat(finding.message()).isNotBlank().doesNotContain("Exception");
              assertThat(finding.hint()).isNotBlank();
            });
  }

  private static ReleaseFiles changed(Mistake mistake) {
    String text = GOOD.text(mistake.path());
    if (mistake.from().isEmpty()) {
      return GOOD.with(mistake.path(), mistake.to());
    }
    assertThat(text).as(mistake.path()).contains(mistake.from());
    int at = text.indexOf(mistake.from());
    String after = text.substring(at + mistake.from().length());
    return GOOD.with(mistake.path(), text.substring(0, at) + mistake.to() + after);
  }

  @Test
  void without_a_mistake_nothing_is_found() {
    assertThat(Check.of(GOOD, CACHE, null).findings()).isEmpty();
  }

  @Test
  void a_broken_route_and_a_broken_mapping_are_found(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("connectors/routes"));
    Files.createDirectories(home.resolve("connectors/mappings"));
    Files.writeString(home.resolve("connectors/routes/a.camel.yaml"), "- route:\n    form: x\n");
    Files.writeString(home.resolve("connectors/mappings/a.yaml"), "nonsense: 1\n");
    assertThat(Check.of(GOOD, CACHE, home).findings())
        .extracting(Finding::code)
        .contains("route", "mapping");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules/city/repairs/more.csv",
        "rules/city/calendars/winter.yml",
        "rules/city/notices/told.txt",
        "processes/city/flow.bpmn2",
        "connectors/routes/mine.yaml",
        "connectors/mappings/mine.yml"
      })
  void a_file_whose_name_nothing_reads_is_found(String name, @TempDir Path home)
      throws IOException {
    Files.createDirectories(home.resolve(name).getParent());
    Files.writeString(home.resolve(name), "anything");
    Files.writeString(home.resolve(name).resolveSibling(".hidden"), "anything");

    assertThat(Check.of(GOOD, CACHE, home).findings())
        .extracting(Finding::code, finding -> finding.place().file())
        .containsExactly(tuple("unread-file", name));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void explain_says_of_every_code_why_it_matters_and_what_helps(String code) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    assertThat(Main.run(out, out, "explain", code)).isZero();
    assertThat(said.toString())
        .contains(Codes.of(code).orElseThrow().hint())
        .hasSizeGreaterThan(80);
  }

  static Set<String> codes() {
    return Codes.all();
  }

  @Test
  void every_code_has_its_mistake() throws IOException {
    Set<String> made = new TreeSet<>(Set.of("route", "mapping", "unread-file"));
    read().forEach(mistake -> made.add(mistake.code()));
    made.addAll(ELSEWHERE);
    assertThat(made).containsExactlyElementsOf(Codes.all());
  }
}

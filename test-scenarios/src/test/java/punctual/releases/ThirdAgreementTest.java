package punctual.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.cli.Main;
import punctual.scenarios.Project;

/** A small city's agreement, added with files only. */
class ThirdAgreementTest {

  private static final Path CITY = Project.ROOT.resolve("test-scenarios/src/test/resources/city");

  private final StringWriter said = new StringWriter();

  private int run(Object... arguments) {
    PrintWriter out = new PrintWriter(said, true);
    String[] words =
        java.util.stream.Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return Main.run(out, out, words);
  }

  @Test
  void its_files_are_found_good() {
    assertThat(run("check", "--home", CITY)).as(said.toString()).isZero();
    assertThat(said.toString()).contains("nothing found");
  }

  @Test
  void its_scenarios_hold() {
    assertThat(run("test", "--home", CITY)).as(said.toString()).isZero();
    assertThat(said.toString()).contains("3 passed, 0 failed");
  }

  @Test
  void its_history_is_replayed(@TempDir Path folder) throws IOException {
    Path ledger = folder.resolve("ledger.jsonl");
    assertThat(
            run(
                "replay",
                "--home",
                CITY,
                "--events",
                CITY.resolve("events.jsonl"),
                "--out",
                ledger))
        .as(said.toString())
        .isZero();
    List<String> lines = Files.readAllLines(ledger);
    assertThat(lines).filteredOn(line -> line.contains("\"kind\":\"owed\"")).hasSize(10);
    assertThat(lines).filteredOn(line -> line.contains("\"kind\":\"escalated\"")).hasSize(9);
    assertThat(lines).filteredOn(line -> line.contains("\"kind\":\"met\"")).hasSize(1);
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.scenarios.Project;

/**
 * The jar as it is handed out, whose classes the Java runtime finds only by the jar's own loader.
 */
class PackagedJarTest {

  private static final Path JAR = Project.ROOT.resolve("engine/target/punctual.jar");

  @Test
  void it_replays_on_a_machine_of_many_cores(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(JAR), "the jar is not built yet: mvn verify builds it");
    Path events = Files.write(folder.resolve("events.jsonl"), Histories.of(1, 5));
    Path ledger = folder.resolve("ledger");
    Process replay =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=4",
                "-jar",
                JAR.toString(),
                "replay",
                "--home",
                Project.ROOT.toString(),
                "--events",
                events.toString(),
                "--out",
                ledger.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(replay.getInputStream().readAllBytes());
    assertThat(replay.waitFor()).as(said).isZero();
    List<String> lines = Files.readAllLines(ledger);
    assertThat(lines).hasSizeGreaterThan(5);
  }
}

package punctual.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.cli.Main;
import punctual.scenarios.Project;

/** Somebody edits policies with {@code check --watch} beside the editor. */
class CheckWatchTest {

  private static final String TABLE = "rules/springvale/requests/request-types.drl.csv";
  private static final String GOOD = "nothing found";

  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Thread watching;

  @BeforeEach
  void start() throws IOException {
    Path city = Project.SCENARIOS.resolve("src/test/resources/city");
    try (Stream<Path> files = Files.walk(city)) {
      for (Path file : files.toList()) {
        Path copy = home.resolve(city.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    watching =
        new Thread(
            () ->
                Main.run(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    "check",
                    "--watch",
                    "--home",
                    home.toString()));
    watching.start();
    awaitSaid(GOOD, 1);
  }

  @AfterEach
  void stop() throws InterruptedException {
    watching.interrupt();
    watching.join();
  }

  private void awaitSaid(String words, int times) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> out.toString().split(words, -1).length - 1 >= times);
  }

  private String edit(String from, String to) throws IOException {
    Path table = home.resolve(TABLE);
    String text = Files.readString(table);
    assertThat(text).contains(from);
    Files.writeString(table, text.replace(from, to));
    return text;
  }

  @Test
  void what_is_wrong_after_an_edit_is_said_and_gone_after_the_next() throws IOException {
    String good = edit("16 business hours", "01.Mar");
    awaitSaid("table-value", 1);
    assertThat(out.toString()).contains(TABLE + ":").contains("'01.Mar' under 'Within' is a date");
    Files.writeString(home.resolve(TABLE), good);
    awaitSaid(GOOD, 2);
  }

  @Test
  void each_edit_is_checked_anew() throws IOException {
    edit("24 business hours", "24 hours and a bit");
    awaitSaid("amount", 1);
    edit("16 business hours", "16,5");
    awaitSaid("error", 2);
    assertThat(watching.isAlive()).isTrue();
  }

  @Test
  void a_file_that_is_no_text_is_said_and_the_watch_goes_on() throws IOException {
    byte[] good = Files.readAllBytes(home.resolve(TABLE));
    Files.write(home.resolve(TABLE), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> (out.toString() + err).contains("request-types.drl.csv"));
    Files.write(home.resolve(TABLE), good);
    awaitSaid(GOOD, 2);
  }
}

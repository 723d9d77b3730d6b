package punctual.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffVerbTest {

  private static final String LINE =
      "{\"at\":\"2010-11-01T14:00:00Z\",\"ticket\":\"T1\",\"agency\":\"dmv\",\"agreement\":\"newyork\",\"kind\":\"notice\",\"notice\":\"update\",\"to\":[\"customer\"],\"channel\":\"email\",\"key\":\"update\",\"clause\":\"NY-NTF-3\",\"rule\":\"r\",\"file\":\"f\",\"release\":\"one\"}";

  @TempDir private Path folder;

  private Command diff(String first, String second, Object... more) throws IOException {
    Path one = Files.write(folder.resolve("one.jsonl"), List.of(first));
    Path other = Files.write(folder.resolve("other.jsonl"), List.of(second));
    return more.length == 0
        ? Command.run("diff", one, other)
        : Command.run("diff", one, other, more[0], more[1]);
  }

  @Test
  void ledgers_that_say_the_same_do_not_differ() throws IOException {
    Command diff = diff(LINE, LINE.replace("\"one\"", "\"other\""));
    assertThat(diff.code()).isEqualTo(Command.HOLDS);
    assertThat(diff.out()).contains("same 1");
  }

  @Test
  void a_difference_is_told_in_a_line_and_counted() throws IOException {
    Command diff = diff(LINE, LINE.replace("T14:00", "T15:30"));
    assertThat(diff.code()).isEqualTo(Command.FAILED);
    assertThat(diff.out())
        .contains("moved +1h30m  2010-11-01T15:30:00Z  T1 of dmv  notice update to customer")
        .contains("(at 2010-11-01T14:00:00Z -> 2010-11-01T15:30:00Z)")
        .contains("added 0, removed 0, moved 1 (+1h30m to +1h30m), re-addressed 0, re-priced 0");
  }

  @Test
  void differences_are_json_for_programs() throws IOException {
    Command diff = diff(LINE, LINE.replace("customer", "desk"), "--format", "json");
    assertThat(diff.code()).isEqualTo(Command.FAILED);
    assertThat(diff.out())
        .startsWith("{\"lines\":[{\"changes\":[\"re-addressed\"],\"before\":{\"at\":")
        .contains("\"summary\":{\"added\":0,\"removed\":0,\"moved\":0,\"re-addressed\":1");
  }

  @Test
  void what_is_no_ledger_cannot_be_compared() throws IOException {
    Command diff = diff(LINE, "no ledger");
    assertThat(diff.code()).isEqualTo(Command.COULD_NOT_RUN);
    assertThat(diff.err()).contains("other.jsonl:1: no ledger line");
    assertThat(Command.run("diff", folder.resolve("none"), folder.resolve("none")).code())
        .isEqualTo(Command.COULD_NOT_RUN);
  }
}

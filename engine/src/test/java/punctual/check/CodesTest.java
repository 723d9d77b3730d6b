package punctual.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever meets a finding can have it explained. */
class CodesTest {

  private static final Pattern CODE =
      Pattern.compile(
          "(?:\\berror|warning|inconclusive|Refused|warn|CODE =|refusals\\.add|Finding\\.of"
              + "|Finding\\.all)\\(?\\s*\"([a-z]+(?:-[a-z]+)*)\"");

  @Test
  void every_code_in_the_source_is_explained() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String folder : new String[] {"check", "fence", "policy", "proof"}) {
      Path sources = Path.of("src/main/java/punctual").resolve(folder);
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.list(sources)) {
          for (Path file : files.toList()) {
            Matcher code = CODE.matcher(Files.readString(file));
            while (code.find()) {
              used.add(code.group(1));
            }
          }
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(Codes.all()).containsAll(used);
  }
}

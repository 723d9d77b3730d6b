package punctual.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules are kept, and never more of them than a folder may hold. */
class RuleCacheFolderTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final int BYTES = 1000;

  @TempDir private Path folder;

  private static CompiledRules rules() {
    return new CompiledRules(Map.of("sample/Rule.class", new byte[BYTES]), List.of());
  }

  /** Keeps rules as if that had been some days after long ago. */
  private void keep(RuleCache cache, String release, int days) throws IOException {
    cache.keep(release, rules());
    used(release, days);
  }

  private void used(String release, int days) throws IOException {
    FileTime time = FileTime.from(LONG_AGO.plusSeconds(days * 86_400L));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(one -> one.getFileName().toString().startsWith(release)).toList()) {
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(time, time, time);
      }
    }
  }

  @Test
  void what_is_kept_is_found() {
    RuleCache cache = new RuleCacheFolder(folder);
    cache.keep("a", rules());
    assertThat(cache.find("a").classes().get("sample/Rule.class")).hasSize(BYTES);
    assertThat(cache.find("b")).isNull();
  }

  @Test
  void beyond_its_bytes_what_was_kept_first_goes() throws IOException {
    RuleCache cache = new RuleCacheFolder(folder, 2 * BYTES + 500);
    keep(cache, "a", 1);
    keep(cache, "b", 2);
    keep(cache, "c", 3);
    assertThat(cache.find("a")).isNull();
    assertThat(cache.find("b")).isNotNull();
    assertThat(cache.find("c")).isNotNull();
  }

  @Test
  void what_was_used_lately_stays() throws IOException {
    RuleCache cache = new RuleCacheFolder(folder, 2 * BYTES + 500);
    keep(cache, "a", 1);
    keep(cache, "b", 2);
    used("a", 3);
    keep(cache, "c", 4);
    assertThat(cache.find("a")).isNotNull();
    assertThat(cache.find("b")).isNull();
  }

  @Test
  void other_files_of_the_folder_are_left_alone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "x".repeat(5 * BYTES));
    RuleCache cache = new RuleCacheFolder(folder, BYTES + 500);
    keep(cache, "a", 1);
    assertThat(notes).exists();
    assertThat(cache.find("a")).isNotNull();
  }

  @Test
  void what_cannot_be_read_is_as_if_it_were_not_there() throws IOException {
    RuleCache cache = new RuleCacheFolder(folder);
    cache.keep("a", rules());
    try (Stream<Path> files = Files.list(folder)) {
      Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2});
    }
    assertThat(cache.find("a")).isNull();
  }
}

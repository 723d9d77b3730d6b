package punctual.connectors.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.files.FileProblem;

/** Mapping files are edited while they are in use. */
class MappingsTest {
  private static final Path ONE = Path.of("mappings/tax-incidents.yaml");
  private static final Path OTHER = Path.of("mappings/phone-log.yaml");

  @TempDir private Path folder;
  private Mappings mappings;

  @BeforeEach
  void open() {
    mappings = new Mappings(folder, Senders.load(Contract.load()));
  }

  private void write(Path text, int seconds) throws Exception {
    Path file = folder.resolve("ours.yaml");
    Files.writeString(file, Files.readString(text));
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2010-11-01T13:00:00Z").plusSeconds(seconds)));
  }

  @Test
  void a_new_file_can_be_used_at_once() throws Exception {
    assertThatThrownBy(() -> mappings.get("ours")).isInstanceOf(FileProblem.class);
    write(ONE, 0);

    assertThat(mappings.get("ours").sender().name()).isEqualTo("tax");
  }

  @Test
  void a_changed_file_counts_from_the_next_use() throws Exception {
    write(ONE, 0);
    mappings.get("ours");
    write(OTHER, 1);

    assertThat(mappings.get("ours").sender().name()).isEqualTo("phones");
  }

  @Test
  void a_file_that_did_not_change_is_read_once() throws Exception {
    write(ONE, 0);

    assertThat(mappings.get("ours")).isSameAs(mappings.get("ours"));
  }

  @Test
  void a_file_that_became_wrong_is_named_and_works_again_when_it_is_mended() throws Exception {
    write(ONE, 0);
    mappings.get("ours");
    Files.writeString(folder.resolve("ours.yaml"), "mapping: [");

    assertThatThrownBy(() -> mappings.get("ours"))
        .isInstanceOfSatisfying(
            FileProblem.class,
            problem -> assertThat(problem.sentence()).contains("ours.yaml", "not YAML"));
    write(ONE, 2);
    assertThat(mappings.get("ours").sender().name()).isEqualTo("tax");
  }

  @Test
  void a_deleted_file_is_none() throws Exception {
    write(ONE, 0);
    mappings.get("ours");
    Files.delete(folder.resolve("ours.yaml"));

    assertThatThrownBy(() -> mappings.get("ours")).hasMessageContaining("no such mapping");
  }
}

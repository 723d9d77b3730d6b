package punctual.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import punctual.diff.Difference.Change;
import punctual.files.FileProblem;

class LedgerDiffTest {

  private static final String UPDATE =
      line("14:00", "notice", "\"notice\":\"update\",\"to\":[\"customer\"],\"key\":\"update\"");
  private static final String OWED =
      line(
          "14:00",
          "owed",
          "\"obligation\":\"triage\",\"key\":\"triage\",\"due\":\"2010-11-01T14:15:00Z\"");
  private static final String BILLED =
      line("15:00", "billed", "\"key\":\"bill\",\"rate\":\"10.00\",\"amount\":\"10.00\"");

  @TempDir private Path folder;
  private final List<Difference> found = new ArrayList<>();

  private static String line(String time, String kind, String fields) {
    return "{\"at\":\"2010-11-01T%s:00Z\",\"ticket\":\"T1\",\"agency\":\"dmv\",\"agreement\":\"newyork\",\"kind\":\"%s\",%s,\"clause\":\"NY-NTF-3\",\"rule\":\"r\",\"file\":\"f\",\"release\":\"one\"}"
        .formatted(time, kind, fields);
  }

  private DiffSummary compare(List<String> first, List<String> second) throws IOException {
    Path one = Files.write(folder.resolve("one.jsonl"), first);
    Path other = Files.write(folder.resolve("other.jsonl"), second);
    return LedgerDiff.compare(one.toString(), other.toString(), found::add);
  }

  @Test
  void ledgers_of_the_same_lines_do_not_differ() throws IOException {
    DiffSummary summary = compare(List.of(UPDATE, OWED, BILLED), List.of(OWED, UPDATE, BILLED));
    assertThat(summary.differing()).isZero();
    assertThat(summary.same()).isEqualTo(3);
  }

  @Test
  void the_release_does_not_count() throws IOException {
    DiffSummary summary =
        compare(List.of(UPDATE), List.of(UPDATE.replace("\"one\"", "\"another\"")));
    assertThat(summary.differing()).isZero();
  }

  @Test
  void a_line_that_only_one_ledger_has_is_added_or_removed() throws IOException {
    DiffSummary summary = compare(List.of(UPDATE), List.of(OWED));
    assertThat(summary.count(Change.REMOVED)).isEqualTo(1);
    assertThat(summary.count(Change.ADDED)).isEqualTo(1);
    assertThat(summary.same()).isZero();
  }

  @Test
  void a_line_that_comes_twice_in_one_ledger_is_added_once() throws IOException {
    DiffSummary summary = compare(List.of(UPDATE), List.of(UPDATE, UPDATE));
    assertThat(summary.count(Change.ADDED)).isEqualTo(1);
    assertThat(summary.same()).isEqualTo(1);
  }

  @Test
  void a_line_at_another_instant_is_moved_by_the_time_between() throws IOException {
    DiffSummary summary =
        compare(List.of(UPDATE), List.of(UPDATE.replace("T14:00:00Z", "T13:30:00Z")));
    assertThat(summary.count(Change.MOVED)).isEqualTo(1);
    assertThat(found.get(0).by()).isEqualTo(Duration.ofMinutes(-30));
    assertThat(summary.earliest()).isEqualTo(Duration.ofMinutes(-30));
  }

  @Test
  void a_line_due_at_another_instant_is_moved_by_the_time_between() throws IOException {
    compare(List.of(OWED), List.of(OWED.replace("T14:15:00Z", "T14:20:00Z")));
    assertThat(found.get(0).changes()).containsExactly(Change.MOVED);
    assertThat(found.get(0).by()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void other_roles_are_another_address_and_other_amounts_another_price() throws IOException {
    compare(
        List.of(UPDATE, BILLED),
        List.of(UPDATE.replace("customer", "desk"), BILLED.replace("10.00", "12.00")));
    assertThat(found.get(0).changes()).containsExactly(Change.READDRESSED);
    assertThat(found.get(1).changes()).containsExactly(Change.REPRICED);
  }

  @Test
  void a_line_may_differ_in_several_ways() throws IOException {
    compare(
        List.of(UPDATE),
        List.of(UPDATE.replace("customer", "desk").replace("T14:00:00Z", "T15:00:00Z")));
    assertThat(found.get(0).changes()).containsExactly(Change.MOVED, Change.READDRESSED);
  }

  @Test
  void another_clause_is_a_change() throws IOException {
    compare(List.of(UPDATE), List.of(UPDATE.replace("NY-NTF-3", "NY-NTF-4")));
    assertThat(found.get(0).changes()).containsExactly(Change.CHANGED);
  }

  @Test
  void a_notice_that_a_removed_one_lets_move_up_is_renumbered_and_not_moved() throws IOException {
    String second =
        UPDATE
            .replace("T14:00:00Z", "T17:00:00Z")
            .replace("\"key\":\"update\"", "\"key\":\"update-2\"");
    String only = second.replace("update-2", "update");
    DiffSummary summary = compare(List.of(UPDATE, second), List.of(only));
    assertThat(summary.count(Change.REMOVED)).isEqualTo(1);
    assertThat(summary.count(Change.RENUMBERED)).isEqualTo(1);
    assertThat(summary.count(Change.MOVED)).isZero();
  }

  @Test
  void the_order_of_fields_and_white_space_do_not_count() throws IOException {
    String other =
        BILLED
            .replace("\"key\":\"bill\",", "")
            .replace(",\"clause\"", ", \"key\": \"bill\", \"clause\"");
    assertThat(compare(List.of(BILLED), List.of(other)).differing()).isZero();
  }

  @Test
  void packed_ledgers_are_read_as_well() throws IOException {
    Path plain = Files.write(folder.resolve("plain.jsonl"), List.of(UPDATE));
    Path gz = folder.resolve("ledger.jsonl.gz");
    Path xz = folder.resolve("ledger.jsonl.xz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      Files.copy(plain, out);
    }
    try (OutputStream out = new XZOutputStream(Files.newOutputStream(xz), new LZMA2Options(0))) {
      Files.copy(plain, out);
    }
    assertThat(LedgerDiff.compare(gz.toString(), xz.toString(), found::add).same()).isEqualTo(1);
  }

  @Test
  void a_file_of_something_else_is_named_with_the_line() {
    assertThatThrownBy(() -> compare(List.of(UPDATE, "hello"), List.of(UPDATE)))
        .isInstanceOfSatisfying(
            FileProblem.class,
            e -> assertThat(e.sentence()).contains("one.jsonl:2: no ledger line"));
    assertThatThrownBy(() -> compare(List.of("{\"at\":\"now\"}"), List.of(UPDATE)))
        .hasMessageContaining("'at' is now");
  }
}

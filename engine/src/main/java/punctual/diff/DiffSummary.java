package punctual.diff;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import punctual.diff.Difference.Change;

/** How many lines differ, and in which ways; a line may differ in several. */
public final class DiffSummary {
  private final Map<Change, Long> counts = new EnumMap<>(Change.class);
  private long same;
  private long differing;
  private Duration earliest;
  private Duration latest;

  void add(Difference difference) {
    differing++;
    difference.changes().forEach(change -> counts.merge(change, 1L, Long::sum));
    Duration by = difference.by();
    if (by != null) {
      earliest = earliest == null || by.compareTo(earliest) < 0 ? by : earliest;
      latest = latest == null || by.compareTo(latest) > 0 ? by : latest;
    }
  }

  void addSame(long lines) {
    same += lines;
  }

  /** How many lines differ in this way. */
  public long count(Change change) {
    return counts.getOrDefault(change, 0L);
  }

  /** Lines that both ledgers have. */
  public long same() {
    return same;
  }

  /** Pairs of lines that differ, and lines that only one ledger has. */
  public long differing() {
    return differing;
  }

  /** The move furthest back in time (or the shortest ahead); null when nothing moved. */
  public Duration earliest() {
    return earliest;
  }

  /** The move furthest ahead in time; null when nothing moved. */
  public Duration latest() {
    return latest;
  }
}

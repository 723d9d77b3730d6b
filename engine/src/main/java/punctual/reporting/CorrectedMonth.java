package punctual.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An agency's figures of a closed month, as first reported and as corrected.
 *
 * @param closed when
 * @param release the hash of the release under which it was reported
 */
public record CorrectedMonth(Instant closed, String release, List<Row> rows) {

  /**
   * A figure.
   *
   * @param first as first reported; null where it was not reported then
   * @param corrected as it is counted now; null where it is not counted any more
   * @param corrections the tickets that make the difference
   */
  public record Row(AttainmentRow first, AttainmentRow corrected, List<Correction> corrections) {

    /** Whether the two differ. */
    public boolean isChanged() {
      return first == null
          || corrected == null
          || !first.figure().equals(corrected.figure())
          || first.attained() != corrected.attained();
    }

    /** What both are about. */
    public AttainmentRow either() {
      return first == null ? corrected : first;
    }
  }

  static CorrectedMonth of(
      ClosedMonth closed,
      List<AttainmentRow> first,
      List<AttainmentRow> corrected,
      List<Correction> corrections) {
    List<AttainmentRow> left = new ArrayList<>(corrected);
    List<Row> rows = new ArrayList<>();
    for (AttainmentRow one : first) {
      AttainmentRow same =
          left.stream().filter(other -> other.isOfTheSame(one)).findFirst().orElse(null);
      left.remove(same);
      rows.add(new Row(one, same, about(one, corrections)));
    }
    left.forEach(one -> rows.add(new Row(null, one, about(one, corrections))));
    return new CorrectedMonth(closed.closed(), closed.release(), rows);
  }

  private static List<Correction> about(AttainmentRow row, List<Correction> corrections) {
    return corrections.stream().filter(one -> one.clause().equals(row.figure().clause())).toList();
  }

  public List<AttainmentRow> first() {
    return rows.stream().map(Row::first).filter(one -> one != null).toList();
  }

  public List<AttainmentRow> corrected() {
    return rows.stream().map(Row::corrected).filter(one -> one != null).toList();
  }
}

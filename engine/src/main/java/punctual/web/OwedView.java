package punctual.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * An obligation as a page shows it.
 *
 * @param left how long until it is due, or since; empty where it has no due instant
 * @param overdue whether it was due before now and nobody has judged it yet
 * @param late how much too late it was done; empty where it was not
 */
record OwedView(
    Obligations.Row row,
    String href,
    When owed,
    When due,
    When judged,
    String left,
    boolean overdue,
    String late,
    String tone) {

  private static final List<String> OPEN = List.of("pending", "paused");

  static OwedView of(Obligations.Row row, Instant now, ZoneId zone) {
    boolean open = OPEN.contains(row.state());
    boolean overdue = row.state().equals("pending") && row.due() != null && row.due().isBefore(now);
    return new OwedView(
        row,
        Link.ticket(row.agency(), row.ticket()),
        When.of(row.owed(), zone),
        When.of(row.due(), zone),
        When.of(row.judged(), zone),
        row.state().equals("pending") && row.due() != null ? left(row.due(), now) : "",
        overdue,
        row.state().equals("late") ? late(row) : "",
        open ? "" : Tone.of(row.state()));
  }

  private static String left(Instant due, Instant now) {
    String span = When.span(Duration.between(now, due));
    return due.isBefore(now) ? span + " over" : "in " + span;
  }

  private static String late(Obligations.Row row) {
    return When.span(Duration.between(row.due(), row.judged())) + " late";
  }
}

package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a ticket's story has been told in the live service.
 *
 * @param event the time of the newest event
 * @param sequence the highest sequence among the events of that time, or null
 * @param wake the instant of the newest wake-up or change of release handled
 * @param tenures the releases that have judged it, in order; empty while it was never opened
 */
public record Position(Instant event, String sequence, Instant wake, List<Tenure> tenures) {

  /** Before everything. */
  public static final Position START = new Position(Instant.MIN, null, Instant.MIN, List.of());

  /** Whether an event belongs before something already handled, and the story must be told anew. */
  boolean isLate(TicketEvent told) {
    if (!told.time().isAfter(wake) || told.time().isBefore(event)) {
      return true;
    }
    return told.time().equals(event)
        && told.sequence() != null
        && sequence != null
        && told.sequence().compareTo(sequence) < 0;
  }

  /** Judged by this release from its instant on. */
  Position under(Tenure tenure) {
    List<Tenure> all = new ArrayList<>(tenures);
    all.add(tenure);
    return new Position(event, sequence, wake, List.copyOf(all));
  }

  /** The release that judges it now, and since when. */
  public Tenure tenure() {
    return tenures.get(tenures.size() - 1);
  }

  Position after(Input input) {
    if (input instanceof Input.Told told) {
      return after(told.event());
    }
    return input.at().isAfter(wake) ? new Position(event, sequence, input.at(), tenures) : this;
  }

  private Position after(TicketEvent told) {
    if (told.time().isAfter(event)) {
      return new Position(told.time(), told.sequence(), wake, tenures);
    }
    boolean higher =
        told.time().equals(event)
            && told.sequence() != null
            && (sequence == null || told.sequence().compareTo(sequence) > 0);
    return higher ? new Position(event, told.sequence(), wake, tenures) : this;
  }
}

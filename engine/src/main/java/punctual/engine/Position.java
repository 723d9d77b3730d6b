package punctual.engine;

import java.time.Instant;

/**
 * How far a ticket's story has been told in the live service.
 *
 * @param event the time of the newest event
 * @param sequence the highest sequence among the events of that time, or null
 * @param wake the instant of the newest wake-up handled
 */
public record Position(Instant event, String sequence, Instant wake) {

  /** Before everything. */
  public static final Position START = new Position(Instant.MIN, null, Instant.MIN);

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

  Position after(Input input) {
    if (input instanceof Input.Told told) {
      return after(told.event());
    }
    return input.at().isAfter(wake) ? new Position(event, sequence, input.at()) : this;
  }

  private Position after(TicketEvent told) {
    if (told.time().isAfter(event)) {
      return new Position(told.time(), told.sequence(), wake);
    }
    boolean higher =
        told.time().equals(event)
            && told.sequence() != null
            && (sequence == null || told.sequence().compareTo(sequence) > 0);
    return higher ? new Position(event, told.sequence(), wake) : this;
  }
}

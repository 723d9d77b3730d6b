package punctual.engine;

import java.time.Instant;

/** What moves a ticket on: an event, an instant reached, or another release. */
public sealed interface Input {

  /** When it counts. */
  Instant at();

  /** When the engine got to it. */
  Instant handled();

  /** An event, at its own time. */
  record Told(TicketEvent event, Instant handled) implements Input {
    @Override
    public Instant at() {
      return event.time();
    }
  }

  /** A wake-up, by its name. */
  record Woken(String wake, Instant at, Instant handled) implements Input {}

  /** From now on another release judges the ticket. */
  record Switched(String release, Instant at, Instant handled) implements Input {}
}

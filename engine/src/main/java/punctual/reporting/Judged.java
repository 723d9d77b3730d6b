package punctual.reporting;

import java.time.Instant;
import java.util.Optional;
import punctual.facts.Obligation.State;

/**
 * The newest obligation of its kind on a ticket, as a report counts it: in the month of its due
 * instant, kept or not as soon as that is known.
 */
record Judged(String clause, Instant due, State state) {

  /** Whether it was kept; empty while nobody can say, and where it no longer matters. */
  Optional<Boolean> kept() {
    return due == null ? Optional.empty() : kept(state);
  }

  /** Whether an obligation that stands so was kept. */
  static Optional<Boolean> kept(State state) {
    return switch (state) {
      case MET -> Optional.of(true);
      case LATE, MISSED -> Optional.of(false);
      case PENDING, PAUSED, WITHDRAWN, EXCUSED -> Optional.empty();
    };
  }
}

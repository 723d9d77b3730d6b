package punctual.time;

import java.time.Instant;
import java.util.Objects;

/**
 * An interval in which a clock stands still.
 *
 * @param from the instant from which nothing is counted
 * @param until the instant from which it counts again; {@code null} while it is still stopped
 */
public record Stop(Instant from, Instant until) {

  /** Refuses an interval that ends before it begins. */
  public Stop {
    Objects.requireNonNull(from, "from");
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a pause from " + from + " cannot end at " + until);
    }
  }
}

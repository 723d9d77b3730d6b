package punctual.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * When the engine gets to things.
 *
 * @param now the instant of handling; null where everything is handled in its own time
 * @param tolerance how much later than its instant an input may be handled and still count as
 *     handled at its instant
 */
public record Handling(Instant now, Duration tolerance) {

  /** Virtual time: nothing is ever handled late. */
  public static final Handling IN_TIME = new Handling(null, Duration.ZERO);

  Instant handled(Instant at) {
    return now == null ? at : now;
  }
}

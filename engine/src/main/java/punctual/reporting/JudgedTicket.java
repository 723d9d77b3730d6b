package punctual.reporting;

import java.time.Duration;
import java.time.Instant;

/**
 * A ticket that a figure counts, or will.
 *
 * @param key of its newest obligation of the kind
 * @param due the instant the clock runs to; of a paused one, to which it ran when it was paused
 * @param state {@code met}, {@code late}, {@code missed}, {@code pending} or {@code paused}
 * @param judged when it was met, late or missed; null while it is open
 */
public record JudgedTicket(
    String agency,
    String ticket,
    String key,
    Instant opened,
    Instant due,
    String state,
    Instant judged) {

  /** The total time, nothing taken out, up to when it was judged, else to this instant. */
  public Duration total(Instant now) {
    return Duration.between(opened, judged == null ? now : judged);
  }

  public boolean open() {
    return judged == null;
  }

  /** The time left; negative where there is none. */
  public Duration left(Instant now) {
    return Duration.between(now, due);
  }
}

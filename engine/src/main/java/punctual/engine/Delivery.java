package punctual.engine;

import java.time.Duration;

/**
 * How a notice that no obligation owes may be handed over.
 *
 * @param mayWait whether it may wait for the end of quiet hours, and for its turn where notices are
 *     limited
 * @param bundle how long it waits for others of its kind to the same address; null: not at all
 */
public record Delivery(boolean mayWait, Duration bundle) {

  /** At once, by whatever way there is. */
  public static final Delivery AT_ONCE = new Delivery(false, null);
}

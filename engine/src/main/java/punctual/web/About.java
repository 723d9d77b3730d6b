package punctual.web;

import java.time.InstantSource;

/**
 * What the service says of itself.
 *
 * @param clock the clock's name: {@code system}, {@code events} or {@code INSTANTxSPEED}
 * @param source the clock
 */
public record About(String version, String clock, InstantSource source) {

  /** Whether each agency's time is that of its newest event. */
  boolean byEvents() {
    return clock.equals("events");
  }
}

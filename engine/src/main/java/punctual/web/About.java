package punctual.web;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the service says of itself.
 *
 * @param clock the clock's name: {@code system}, {@code events} or {@code INSTANTxSPEED}
 * @param source the clock
 * @param connectors what is wrong with the ways in and out, by route file; empty when nothing is
 */
public record About(
    String version, String clock, InstantSource source, Supplier<Map<String, String>> connectors) {

  /** Whether each agency's time is that of its newest event. */
  boolean byEvents() {
    return clock.equals("events");
  }
}

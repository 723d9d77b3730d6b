package punctual.engine;

import java.time.Instant;

/**
 * A valid event as it arrived.
 *
 * @param sender who sent it, as the broker knows
 * @param body the bytes received
 * @param contentHash tells another content under the same id
 * @param received when it arrived
 */
public record Arrival(
    TicketEvent event, String sender, byte[] body, String contentHash, Instant received) {

  /** The key under which it counts once, for ever. */
  public EventKey key() {
    return new EventKey(event.source(), event.id());
  }
}

package punctual.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A notice to be sent.
 *
 * @param key stable within the ticket
 * @param to the roles addressed
 * @param at the instant it counts from
 * @param meets the obligation that it meets, or null
 * @param clause under which it is sent
 * @param words what its template may use
 */
public record Notice(
    String notice,
    String key,
    List<String> to,
    String channel,
    Instant at,
    String meets,
    String clause,
    Map<String, Object> words) {

  Notice at(Instant other) {
    return new Notice(notice, key, to, channel, other, meets, clause, words);
  }
}

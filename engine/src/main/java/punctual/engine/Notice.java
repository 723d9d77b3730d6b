package punctual.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.facts.Notify;

/**
 * A notice to be sent.
 *
 * @param told what the policy says of it: the notice, the roles addressed, what it meets
 * @param key stable within the ticket
 * @param channel the first one tried
 * @param at the instant it counts from
 * @param clause under which it is sent
 * @param words what its template may use
 */
public record Notice(
    Notify told, String key, String channel, Instant at, String clause, Map<String, Object> words) {

  public String notice() {
    return told.notice();
  }

  /** The roles addressed. */
  public List<String> to() {
    return told.to();
  }

  /** The obligation that it meets, or null. */
  public String meets() {
    return told.meets();
  }

  /** The same with one more word for its template. */
  public Notice saying(String word, Object value) {
    Map<String, Object> more = new HashMap<>(words);
    more.put(word, value);
    return new Notice(told, key, channel, at, clause, more);
  }

  Notice at(Instant other) {
    return new Notice(told, key, channel, other, clause, words);
  }
}

package punctual.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Channels by which nothing can be handed over now, as when the mail server is away. Then only the
 * most severe notice is tried now and again; when one gets through, all the others follow at once,
 * the most severe first.
 */
public final class Outages {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration NO_OUTCOME = Duration.ofMinutes(1);

  private final Duration longestPause;
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> over = new ConcurrentLinkedQueue<>();

  /**
   * @param next when the most severe notice is tried
   * @param trying whether one is under way; its outcome may also never come
   */
  private record Trouble(Duration pause, Instant next, boolean trying) {
    Trouble longer(Duration longest, Instant now) {
      Duration doubled = pause.multipliedBy(2);
      Duration kept = doubled.compareTo(longest) > 0 ? longest : doubled;
      return new Trouble(kept, now.plus(kept), false);
    }
  }

  /**
   * @param longestPause between two tries
   */
  public Outages(Duration longestPause) {
    this.longestPause = longestPause;
  }

  /** Nothing gets through. What fails of the same batch later changes nothing. */
  void away(String channel, Instant now) {
    troubles.compute(
        channel,
        (name, trouble) -> {
          if (trouble == null) {
            return new Trouble(FIRST_PAUSE, now.plus(FIRST_PAUSE), false);
          }
          return trouble.trying() ? trouble.longer(longestPause, now) : trouble;
        });
  }

  /** One got through. */
  void delivered(String channel) {
    if (!troubles.isEmpty() && troubles.remove(channel) != null) {
      over.add(channel);
    }
  }

  /** The channels by which nothing gets through. */
  List<String> channels() {
    return List.copyOf(troubles.keySet());
  }

  /** Those of them that are to be tried now. */
  List<String> toBeTried(Instant now) {
    List<String> channels = new ArrayList<>();
    troubles.forEach(
        (channel, trouble) -> {
          if (!now.isBefore(trouble.next())) {
            channels.add(channel);
            troubles.computeIfPresent(
                channel, (name, old) -> new Trouble(old.pause(), now.plus(NO_OUTCOME), true));
          }
        });
    return channels;
  }

  /** The channels that work again, each told once. */
  List<String> over() {
    List<String> channels = new ArrayList<>();
    for (String channel = over.poll(); channel != null; channel = over.poll()) {
      channels.add(channel);
    }
    return channels;
  }
}

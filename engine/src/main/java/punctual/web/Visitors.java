package punctual.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often an address has sent a public form lately. */
@Component
final class Visitors {

  private static final int MOST = 5;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int MOST_KNOWN = 10_000;

  private final Map<String, Deque<Instant>> sent = new ConcurrentHashMap<>();
  private final About about;

  Visitors(About about) {
    this.about = about;
  }

  /** Counts a sending; false if the address has sent too many. */
  boolean admits(String address) {
    Instant now = about.source().instant();
    if (sent.size() >= MOST_KNOWN) {
      sent.clear();
    }
    Deque<Instant> times = sent.computeIfAbsent(address, key -> new ArrayDeque<>());
    synchronized (times) {
      while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WITHIN))) {
        times.removeFirst();
      }
      boolean room = times.size() < MOST;
      if (room) {
        times.addLast(now);
      }
      return room;
    }
  }
}

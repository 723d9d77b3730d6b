package punctual.connectors.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the tickets that an address opens, so that a program which answers each of our mails with
 * a new one, and does not say that it is a program, stops being heard.
 */
final class NewTickets {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final int most;
  private final Map<String, Deque<Instant>> opened = new HashMap<>();

  /**
   * @param most how many tickets an address may open in an hour
   */
  NewTickets(int most) {
    this.most = most;
  }

  synchronized boolean mayOpen(String address, Instant now) {
    if (opened.size() > MOST_ADDRESSES) {
      opened.clear();
    }
    Deque<Instant> own =
        opened.computeIfAbsent(address.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>());
    while (!own.isEmpty() && own.peek().isBefore(now.minus(WINDOW))) {
      own.poll();
    }
    return own.size() < most && own.add(now);
  }
}

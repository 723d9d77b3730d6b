package punctual.connectors.in;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many events each sender may bring in a second; what it did not use it has for a second. */
final class Rate {
  private static final double SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int most;
  private final LongSupplier nanos;
  private final Map<String, Left> senders = new ConcurrentHashMap<>();

  /** What a sender may still bring in now; below zero after a request with many records. */
  private record Left(double events, long at) {}

  /**
   * @param most events a second; 0: any number
   */
  Rate(int most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
  }

  /** Whether a sender may bring in some now; they count then. */
  boolean admits(String sender, int events) {
    if (most == 0) {
      return true;
    }
    boolean[] admitted = new boolean[1];
    senders.compute(
        sender,
        (name, left) -> {
          Left now = left == null ? new Left(most, nanos.getAsLong()) : refilled(left);
          admitted[0] = now.events() >= 1;
          return admitted[0] ? new Left(now.events() - events, now.at()) : now;
        });
    return admitted[0];
  }

  private Left refilled(Left left) {
    long now = nanos.getAsLong();
    double more = (now - left.at()) / SECOND_NANOS * most;
    return new Left(Math.min(most, left.events() + more), now);
  }
}

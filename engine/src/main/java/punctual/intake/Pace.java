package punctual.intake;

import java.util.concurrent.TimeUnit;

/** Keeps one address at its rate: what comes faster waits in its queue. */
final class Pace {

  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int most;
  private long next = System.nanoTime();

  /**
   * @param most messages a second; 0: any number
   */
  Pace(int most) {
    this.most = most;
  }

  /** Rests until the next messages may be taken. */
  void rest(int taken) {
    if (most > 0) {
      long now = System.nanoTime();
      next = Math.max(next, now - SECOND_NANOS) + taken * SECOND_NANOS / most;
      try {
        TimeUnit.NANOSECONDS.sleep(next - now);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

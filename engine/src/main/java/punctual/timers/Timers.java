package punctual.timers;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at due tickets for as long as the service runs. */
public final class Timers implements AutoCloseable, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final DueTickets due;
  private final InstantSource clock;
  private final Duration pause;
  private final CountDownLatch stop = new CountDownLatch(1);
  private Thread thread;

  /**
   * @param pause how long to wait when nothing is due
   */
  public Timers(DueTickets due, InstantSource clock, Duration pause) {
    this.due = due;
    this.clock = clock;
    this.pause = pause;
  }

  public void start() {
    thread = new Thread(this, "timers");
    thread.start();
  }

  @Override
  public void run() {
    try {
      boolean stopped = false;
      while (!stopped) {
        long wait = round() > 0 ? 0 : pause.toMillis();
        stopped = stop.await(wait, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int round() {
    try {
      return due.round(null, clock.instant(), true);
    } catch (RuntimeException e) {
      LOG.warn("due tickets: {}; trying again", e.getMessage());
      return 0;
    }
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

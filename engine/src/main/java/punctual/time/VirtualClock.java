package punctual.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved by hand. */
public final class VirtualClock implements InstantSource {
  private final AtomicReference<Instant> now;

  /** A clock that shows the instant. */
  public VirtualClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Moves it to the instant, be it earlier or later. */
  public void set(Instant instant) {
    now.set(instant);
  }

  /** Moves it on by elapsed time. */
  public void advance(Duration elapsed) {
    now.updateAndGet(instant -> instant.plus(elapsed));
  }

  /** Moves it on to the instant; it stays where it is if that has passed. */
  public void advanceTo(Instant instant) {
    now.accumulateAndGet(instant, (shown, reached) -> reached.isAfter(shown) ? reached : shown);
  }
}

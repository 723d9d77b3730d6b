package punctual.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The computer's clock, in whole microseconds; nothing else in the product reads it. */
public final class SystemClock implements InstantSource {

  @Override
  public Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}

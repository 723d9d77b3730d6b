package punctual.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clock that starts at an instant of its own and runs faster (or slower) than another one. */
public final class SpeedClock implements InstantSource {
  private static final Pattern WRITTEN = Pattern.compile("(.+)x(\\d{1,9}(?:\\.\\d{1,9})?)");

  private final Instant start;
  private final double speed;
  private final InstantSource source;
  private final Instant sourceStart;

  /** A clock that shows the start now, and from then on runs at the speed of the source's. */
  public SpeedClock(Instant start, double speed, InstantSource source) {
    if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a clock's speed must be above 0, but is " + speed);
    }
    this.start = start;
    this.speed = speed;
    this.source = source;
    sourceStart = source.instant();
  }

  /**
   * Reads {@code INSTANTxSPEED} (contracts 4), such as {@code 2016-02-29T06:00-05:00x600}.
   *
   * @throws IllegalArgumentException where it is written otherwise
   */
  public static SpeedClock of(String written, InstantSource source) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw refused(written, null);
    }
    try {
      Instant start = OffsetDateTime.parse(matcher.group(1)).toInstant();
      return new SpeedClock(start, Double.parseDouble(matcher.group(2)), source);
    } catch (DateTimeParseException malformed) {
      throw refused(written, malformed);
    }
  }

  /** The same speed from another instant on. */
  public SpeedClock from(Instant other) {
    return new SpeedClock(other, speed, source);
  }

  @Override
  public Instant instant() {
    long elapsed = ChronoUnit.MICROS.between(sourceStart, source.instant());
    return start.plus((long) (elapsed * speed), ChronoUnit.MICROS);
  }

  private static IllegalArgumentException refused(String written, Exception cause) {
    return new IllegalArgumentException(
        "\"%s\" is no clock; expected instant x speed such as 2016-02-29T06:00-05:00x600"
            .formatted(written),
        cause);
  }
}

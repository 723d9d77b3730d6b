package punctual.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Time as an agreement counts it (semantics 3): {@link ClockTime} is elapsed real time, a {@link
 * BusinessCalendar} counts inside its working windows only.
 *
 * <p>Amounts are exact to the nanosecond. Instants outside the years 1960 to 2210, and amounts not
 * reached within them, end in a {@link java.time.DateTimeException}; negative amounts in an {@link
 * IllegalArgumentException}.
 */
public abstract sealed class CountedTime permits ClockTime, BusinessCalendar {

  CountedTime() {}

  /** The calendar for business time, which then must not be missing; else elapsed time. */
  static CountedTime of(boolean business, BusinessCalendar calendar, String words) {
    if (business && calendar == null) {
      throw new IllegalArgumentException("\"" + words + "\" needs a calendar of business hours");
    }
    return business ? calendar : ClockTime.CLOCK;
  }

  /**
   * The earliest instant at which the amount has been counted from the start: closing time itself
   * where it runs out at closing time, the start itself for a zero amount.
   */
  public final Instant plus(Instant start, Duration amount) {
    return Nanos.instant(plus(Nanos.of(start), Nanos.of(amount)));
  }

  /** As {@link #plus(Instant, Duration)}, counting nothing while the clock is stopped. */
  public final Instant plus(Instant start, Duration amount, Stops stops) {
    return Nanos.instant(stops.plus(this, Nanos.of(start), Nanos.of(amount)));
  }

  /** The time counted from one instant to another; negative where the second is the earlier. */
  public final Duration between(Instant from, Instant to) {
    return Duration.ofNanos(between(Nanos.of(from), Nanos.of(to)));
  }

  /** As {@link #between(Instant, Instant)}, counting nothing while the clock is stopped. */
  public final Duration between(Instant from, Instant to, Stops stops) {
    return Duration.ofNanos(stops.between(this, Nanos.of(from), Nanos.of(to)));
  }

  abstract long plus(long start, long amount);

  abstract long between(long from, long to);
}

package punctual.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Instants and durations as nanoseconds in a {@code long}, within the years that are covered. */
final class Nanos {
  static final int FIRST_YEAR = 1960;
  static final int LAST_YEAR = 2210;
  static final long PER_SECOND = 1_000_000_000L;

  private static final long FIRST_SECOND = firstSecondOf(FIRST_YEAR);
  private static final long END_SECOND = firstSecondOf(LAST_YEAR + 1);

  /** The first instant that is no longer covered. */
  static final long END = END_SECOND * PER_SECOND;

  /** The longest amount that fits between the first and the last instant. */
  static final Duration LONGEST = Duration.ofSeconds(END_SECOND - FIRST_SECOND);

  private Nanos() {}

  static long of(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < FIRST_SECOND || second >= END_SECOND) {
      throw new DateTimeException(instant + " lies outside " + coveredYears());
    }
    return second * PER_SECOND + instant.getNano();
  }

  /** The instant itself, if it is within the years that are covered. */
  static Instant covered(Instant instant) {
    of(instant);
    return instant;
  }

  static long of(Duration amount) {
    if (amount.isNegative() || amount.compareTo(LONGEST) > 0) {
      throw unfit(amount);
    }
    return amount.getSeconds() * PER_SECOND + amount.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
  }

  static DateTimeException neverReached(long start, long amount) {
    return new DateTimeException(
        "%s counted from %s is not reached within %s"
            .formatted(Duration.ofNanos(amount), instant(start), coveredYears()));
  }

  private static IllegalArgumentException unfit(Duration amount) {
    return new IllegalArgumentException(
        amount.isNegative()
            ? "an amount of time cannot be negative, but is " + amount
            : amount + " is longer than " + coveredYears());
  }

  private static String coveredYears() {
    return "the years " + FIRST_YEAR + " to " + LAST_YEAR + " that are covered";
  }

  private static long firstSecondOf(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * 86_400;
  }
}

package punctual.time;

import java.time.Duration;
import java.time.Instant;

/**
 * An amount of time in the agreement's own words, such as {@code 6 business hours}, {@code 30 clock
 * minutes} or {@code 15 minutes}; where no kind is named it is clock time (semantics 3).
 *
 * @param words as written
 * @param amount how long; a clock day is 24 hours of elapsed time
 * @param business whether it is counted in business time only
 */
public record Allowance(String words, Duration amount, boolean business) {
  private static final BoundedCache<String, Allowance> KNOWN =
      new BoundedCache<>(1_000, words -> new AllowanceReader(words).read());

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  public static Allowance of(String words) {
    return KNOWN.get(words);
  }

  /** The time it is counted in: the calendar's for business time, else elapsed time. */
  public CountedTime countedIn(BusinessCalendar calendar) {
    return CountedTime.of(business, calendar, words);
  }

  /** The earliest instant at which the allowance is used up. */
  public Instant due(Instant start, BusinessCalendar calendar, Stops stops) {
    return countedIn(calendar).plus(start, amount, stops);
  }

  @Override
  public String toString() {
    return words;
  }
}

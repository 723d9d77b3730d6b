package punctual.time;

import java.time.Instant;
import java.util.Optional;

/**
 * Instants counted from a start, in the words of the table that sets them: {@code 15 minutes},
 * {@code 1 hour, 4 hours, 8 hours}, {@code every 1 hour} or {@code 1 hour, 4 hours, 8 hours, then
 * every 4 hours}. All slots are counted from the start, so they keep to their grid.
 */
public final class Schedule {
  private static final BoundedCache<String, Schedule> KNOWN =
      new BoundedCache<>(1_000, words -> new ScheduleReader(words).read());
  private static final long BEFORE_ALL = -1;
  private static final long NONE = -1;

  private final String words;
  private final boolean business;
  private final long[] slots;
  private final long every;

  Schedule(String words, boolean business, long[] slots, long every) {
    this.words = words;
    this.business = business;
    this.slots = slots;
    this.every = every;
  }

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  public static Schedule of(String words) {
    return KNOWN.get(words);
  }

  /** As {@link #next(Instant, Instant, BusinessCalendar, Stops)} of a clock never stopped. */
  public Optional<Instant> next(Instant start, Instant after, BusinessCalendar calendar) {
    return next(start, after, calendar, Stops.NONE);
  }

  /**
   * The first slot strictly after an instant.
   *
   * @param start where all slots are counted from
   * @param after {@code null} for the first slot of all
   * @param calendar for slots in business time; others do without
   * @return empty after the last slot
   */
  public Optional<Instant> next(
      Instant start, Instant after, BusinessCalendar calendar, Stops stops) {
    CountedTime time = CountedTime.of(business, calendar, words);
    long from = Nanos.of(start);
    boolean first = after == null || after.isBefore(start);
    long slot = slotAfter(first ? BEFORE_ALL : stops.between(time, from, Nanos.of(after)));
    return slot == NONE
        ? Optional.empty()
        : Optional.of(Nanos.instant(stops.plus(time, from, slot)));
  }

  private long slotAfter(long counted) {
    for (long slot : slots) {
      if (slot > counted) {
        return slot;
      }
    }
    return every == 0 ? NONE : repeatedSlotAfter(counted);
  }

  private long repeatedSlotAfter(long counted) {
    long last = slots.length == 0 ? 0 : slots[slots.length - 1];
    long slot = last + (counted - last) / every * every;
    return slot + Math.min(every, Long.MAX_VALUE - slot);
  }

  @Override
  public String toString() {
    return words;
  }
}

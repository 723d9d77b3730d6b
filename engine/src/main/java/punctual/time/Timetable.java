package punctual.time;

import java.util.List;

/**
 * The working windows of some years on the time line, each with the working time before it, so that
 * any amount over any span is two look-ups. Entry 0 is the empty window at the very beginning.
 */
final class Timetable {
  /** The answer where the amount outlasts the timetable. */
  static final long BEYOND = Long.MAX_VALUE;

  private final Years years;
  private final long until;
  private final long[] opens;
  private final long[] countedBefore;
  private final FloorIndex byInstant;
  private final FloorIndex byCount;

  Timetable(Years years, Span covered, List<Span> windows) {
    this.years = years;
    until = covered.until();
    opens = new long[windows.size() + 1];
    countedBefore = new long[windows.size() + 2];
    opens[0] = covered.from();
    for (int i = 1; i < opens.length; i++) {
      Span window = windows.get(i - 1);
      opens[i] = window.from();
      countedBefore[i + 1] = countedBefore[i] + window.until() - window.from();
    }
    byInstant = new FloorIndex(opens, until);
    byCount = new FloorIndex(countedBefore, total());
  }

  Years years() {
    return years;
  }

  long until() {
    return until;
  }

  boolean covers(long instant) {
    return instant >= opens[0] && instant < until;
  }

  /** The working time from the beginning of the timetable. */
  long countedUntil(long instant) {
    int window = byInstant.floor(instant);
    long before = countedBefore[window];
    return before + Math.min(instant - opens[window], countedBefore[window + 1] - before);
  }

  /** The earliest instant at which more than nothing has been counted from the start. */
  long plus(long start, long amount) {
    long before = countedUntil(start);
    return amount > total() - before ? BEYOND : reaching(before + amount);
  }

  private long reaching(long count) {
    int window = byCount.floor(count - 1);
    return opens[window] + count - countedBefore[window];
  }

  private long total() {
    return countedBefore[countedBefore.length - 1];
  }
}

package punctual.time;

import java.time.ZoneId;

/** A run of calendar years, the last one included. */
record Years(int first, int last) {
  private static final int EARLIEST = Nanos.FIRST_YEAR - 1;
  private static final int LATEST = Nanos.LAST_YEAR + 1;

  static Years of(long from, long to, ZoneId zone) {
    return new Years(yearOf(from, zone), yearOf(to, zone));
  }

  /** These years and the others, with at least as many more on the side that had to grow. */
  Years growingTo(Years others) {
    int length = last - first + 1;
    return new Years(
        others.first < first ? Math.max(EARLIEST, Math.min(others.first, first - length)) : first,
        others.last > last ? Math.min(LATEST, Math.max(others.last, last + length)) : last);
  }

  private static int yearOf(long instant, ZoneId zone) {
    return Nanos.instant(instant).atZone(zone).getYear();
  }
}

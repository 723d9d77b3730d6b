package punctual.time;

import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;

/** All the intervals in which a clock stood still, in order, overlapping ones counted once. */
public final class Stops {
  /** A clock that was never stopped. */
  public static final Stops NONE = new Stops(List.of());

  private static final long STILL_STOPPED = Long.MAX_VALUE;

  private final long[] from;
  private final long[] until;

  private Stops(List<Span> spans) {
    from = spans.stream().mapToLong(Span::from).toArray();
    until = spans.stream().mapToLong(Span::until).toArray();
  }

  /** The given intervals; they may overlap, touch, be empty and come in any order. */
  public static Stops of(Collection<Stop> stops) {
    return stops.isEmpty() ? NONE : new Stops(Span.union(stops.stream().map(Stops::span).toList()));
  }

  private static Span span(Stop stop) {
    return new Span(
        Nanos.of(stop.from()), stop.until() == null ? STILL_STOPPED : Nanos.of(stop.until()));
  }

  long plus(CountedTime time, long start, long amount) {
    if (amount == 0) {
      return start;
    }
    long running = start;
    long left = amount;
    for (int i = firstEndingAfter(start); i < from.length; i++) {
      if (running < from[i]) {
        long due = time.plus(running, left);
        if (due <= from[i]) {
          return due;
        }
        left -= time.between(running, from[i]);
      }
      running = runningAgain(i);
    }
    return time.plus(running, left);
  }

  long between(CountedTime time, long start, long end) {
    if (end < start) {
      return -between(time, end, start);
    }
    long counted = time.between(start, end);
    for (int i = firstEndingAfter(start); i < from.length && from[i] < end; i++) {
      counted -= time.between(Math.max(start, from[i]), Math.min(end, until[i]));
    }
    return counted;
  }

  private int firstEndingAfter(long instant) {
    int i = 0;
    while (i < until.length && until[i] <= instant) {
      i++;
    }
    return i;
  }

  private long runningAgain(int stop) {
    if (until[stop] == STILL_STOPPED) {
      throw new DateTimeException(
          "nothing is due while the clock is stopped, as it is from "
              + Nanos.instant(from[stop])
              + " on");
    }
    return until[stop];
  }
}

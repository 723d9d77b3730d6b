package punctual.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Places working hours on the time line of a zone (semantics 3). */
record Placement(ZoneId zone, WorkingHours hours) {
  private static final int DAY = 86_400;

  Timetable during(Years years) {
    LocalDate first = LocalDate.of(years.first(), 1, 1);
    LocalDate end = LocalDate.of(years.last() + 1, 1, 1);
    List<Span> windows = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      addWindows(windows, day);
    }
    return new Timetable(years, new Span(at(first, 0), at(end, 0)), Span.union(windows));
  }

  private void addWindows(List<Span> windows, LocalDate day) {
    List<Window> open = hours.on(day);
    if (!open.isEmpty() && exists(day)) {
      for (Window window : open) {
        windows.add(on(day, window));
      }
    }
  }

  /** The window's span; empty where a clock change swallows it. */
  Span on(LocalDate day, Window window) {
    return new Span(at(day, window.opens()), at(day, window.closes()));
  }

  /** False for a date that the zone leapt over, such as 30 December 2011 in Samoa. */
  boolean exists(LocalDate day) {
    return at(day, 0) < at(day, DAY);
  }

  private long at(LocalDate day, int second) {
    return LocalMoment.epochSecond(
            day.atStartOfDay().plus(second, ChronoUnit.SECONDS), zone.getRules())
        * Nanos.PER_SECOND;
  }
}

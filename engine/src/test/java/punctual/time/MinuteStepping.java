package punctual.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Business time by looking at every minute: obviously right, and slow. */
final class MinuteStepping {
  private record Open(Instant from, Instant until) {
    boolean contains(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(until);
    }
  }

  private final WrittenCalendar calendar;
  private final ZoneId zone;
  private final List<Stop> stops;
  private final Map<LocalDate, List<Open>> placed = new HashMap<>();

  MinuteStepping(WrittenCalendar calendar, List<Stop> stops) {
    this.calendar = calendar;
    this.stops = stops;
    zone = ZoneId.of(calendar.zone());
  }

  Instant plus(Instant start, Duration amount) {
    Instant now = start;
    Duration left = amount;
    while (!left.isZero()) {
      Instant next = nextMinuteOrStop(now);
      if (isCounting(now)) {
        Duration step = Duration.between(now, next);
        if (left.compareTo(step) <= 0) {
          return now.plus(left);
        }
        left = left.minus(step);
      }
      now = next;
    }
    return start;
  }

  Duration between(Instant from, Instant to) {
    Duration counted = Duration.ZERO;
    for (Instant now = from; now.isBefore(to); ) {
      Instant next = nextMinuteOrStop(now);
      next = next.isAfter(to) ? to : next;
      counted = isCounting(now) ? counted.plus(Duration.between(now, next)) : counted;
      now = next;
    }
    return counted;
  }

  private Instant nextMinuteOrStop(Instant now) {
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    for (Stop stop : stops) {
      next = stop.from().isAfter(now) && stop.from().isBefore(next) ? stop.from() : next;
      next = stop.until().isAfter(now) && stop.until().isBefore(next) ? stop.until() : next;
    }
    return next;
  }

  private boolean isCounting(Instant now) {
    for (Stop stop : stops) {
      if (!now.isBefore(stop.from()) && now.isBefore(stop.until())) {
        return false;
      }
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    return isOpen(today, now) || isOpen(today.minusDays(1), now);
  }

  private boolean isOpen(LocalDate day, Instant now) {
    for (Open window : placed.computeIfAbsent(day, this::place)) {
      if (window.contains(now)) {
        return true;
      }
    }
    return false;
  }

  private List<Open> place(LocalDate day) {
    List<Open> windows = new ArrayList<>();
    boolean leaptOver = !day.atStartOfDay(zone).toLocalDate().equals(day);
    for (String window : leaptOver ? List.<String>of() : hoursOf(day)) {
      String[] ends = window.split("-");
      windows.add(new Open(at(day, ends[0]), at(day, ends[1])));
    }
    return windows;
  }

  private List<String> hoursOf(LocalDate day) {
    String dayOfWeek = day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
    return calendar
        .special()
        .getOrDefault(
            day.toString(),
            calendar.holidays().containsKey(day.toString())
                ? List.of()
                : calendar.hours().getOrDefault(dayOfWeek, List.of()));
  }

  private Instant at(LocalDate day, String time) {
    return time.equals("24:00")
        ? ZonedDateTime.of(day.plusDays(1), LocalTime.MIDNIGHT, zone).toInstant()
        : ZonedDateTime.of(day, LocalTime.parse(time), zone).toInstant();
  }
}

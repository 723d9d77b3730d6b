package punctual.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;

/** The floor: business hours Monday to Friday 08:00-17:00, added day by day with java.time. */
final class DayStepping {
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  private final ZoneId zone;
  private final Set<LocalDate> holidays = new HashSet<>();

  DayStepping(ZoneId zone, Set<String> holidays) {
    this.zone = zone;
    holidays.forEach(date -> this.holidays.add(LocalDate.parse(date)));
  }

  Instant plus(Instant start, Duration amount) {
    ZonedDateTime at = start.atZone(zone);
    Duration left = amount;
    for (LocalDate day = at.toLocalDate(); ; day = day.plusDays(1)) {
      if (isWorkday(day)) {
        Instant opens = later(start, day.atTime(OPENS).atZone(zone).toInstant());
        Instant closes = day.atTime(CLOSES).atZone(zone).toInstant();
        Duration open = Duration.between(opens, closes);
        if (!open.isNegative() && left.compareTo(open) <= 0) {
          return opens.plus(left);
        }
        left = open.isNegative() ? left : left.minus(open);
      }
    }
  }

  private boolean isWorkday(LocalDate day) {
    DayOfWeek dayOfWeek = day.getDayOfWeek();
    return dayOfWeek != DayOfWeek.SATURDAY
        && dayOfWeek != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package punctual.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Hours of some days in which somebody does not want to be told. They belong to the day on which
 * they begin and may reach into the next one.
 *
 * @param begin the first local time that is quiet
 * @param end the first that is not; not after {@code begin}: on the next day
 */
public record QuietHours(Set<DayOfWeek> days, LocalTime begin, LocalTime end, ZoneId zone) {

  /** When the quiet that reigns at an instant ends; null where none does. */
  public Instant until(Instant at) {
    LocalDate today = at.atZone(zone).toLocalDate();
    Instant sinceYesterday = until(at, today.minusDays(1));
    Instant sinceToday = until(at, today);
    return sinceToday == null ? sinceYesterday : sinceToday;
  }

  private Instant until(Instant at, LocalDate day) {
    Instant from = ZonedDateTime.of(day, begin, zone).toInstant();
    LocalDate last = end.isAfter(begin) ? day : day.plusDays(1);
    Instant until = ZonedDateTime.of(last, end, zone).toInstant();
    boolean quiet = days.contains(day.getDayOfWeek()) && !at.isBefore(from) && at.isBefore(until);
    return quiet ? until : null;
  }
}

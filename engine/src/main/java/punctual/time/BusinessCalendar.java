package punctual.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Business time: counted inside the working windows of a week, closed on holidays, with hours of
 * their own on special days (semantics 3). The zone only places the windows; everything else is
 * arithmetic on instants, so clock changes take or give no time.
 *
 * <p>Immutable to its users and safe for any number of threads: the timetable behind it grows by
 * years when an instant asks for more of them.
 */
public final class BusinessCalendar extends CountedTime {
  private final Placement placement;
  private volatile Timetable timetable;

  BusinessCalendar(ZoneId zone, WorkingHours hours) {
    placement = new Placement(zone, hours);
  }

  /**
   * The calendar that was written.
   *
   * @throws InvalidInput naming everything wrong with it by JSON pointer
   */
  public static BusinessCalendar of(WrittenCalendar written) {
    return new CalendarReader(written).read();
  }

  /** The zone whose local time places the windows. */
  public ZoneId zone() {
    return placement.zone();
  }

  /**
   * The same week in the same zone, with the holidays and special days that another names. Of years
   * before the first in which it names one, the other says nothing: they keep their own.
   */
  public BusinessCalendar withDaysOf(BusinessCalendar other) {
    return new BusinessCalendar(zone(), hours().withDaysOf(other.hours()));
  }

  /** The days on which it would be open at other hours {@linkplain #withDaysOf with days of}. */
  public List<LocalDate> differingDays(BusinessCalendar other) {
    return hours().differingDays(hours().withDaysOf(other.hours()));
  }

  private WorkingHours hours() {
    return placement.hours();
  }

  Placement placement() {
    return placement;
  }

  @Override
  long plus(long start, long amount) {
    if (amount == 0) {
      return start;
    }
    Timetable table = covering(start, start);
    long due = table.plus(start, amount);
    while (due == Timetable.BEYOND) {
      if (table.until() >= Nanos.END) {
        throw Nanos.neverReached(start, amount);
      }
      table = covering(start, table.until());
      due = table.plus(start, amount);
    }
    return due;
  }

  @Override
  long between(long from, long to) {
    Timetable table = covering(Math.min(from, to), Math.max(from, to));
    return table.countedUntil(to) - table.countedUntil(from);
  }

  private Timetable covering(long from, long to) {
    Timetable table = timetable;
    return table != null && table.covers(from) && table.covers(to) ? table : grown(from, to);
  }

  private synchronized Timetable grown(long from, long to) {
    Timetable table = timetable;
    if (table == null || !table.covers(from) || !table.covers(to)) {
      Years asked = Years.of(from, to, zone());
      table = placement.during(table == null ? asked : table.years().growingTo(asked));
      timetable = table;
    }
    return table;
  }

  @Override
  public String toString() {
    return "business time in " + zone();
  }
}

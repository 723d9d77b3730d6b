package punctual.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Eleven federal holidays, Saturday observed on Friday and Sunday on Monday. */
final class UsHolidays {
  private UsHolidays() {}

  static Map<String, String> during(int firstYear, int lastYear) {
    Map<String, String> holidays = new LinkedHashMap<>();
    for (int year = firstYear; year <= lastYear; year++) {
      add(holidays, observed(year, Month.JANUARY, 1), "New Year");
      add(holidays, nth(3, DayOfWeek.MONDAY, year, Month.JANUARY), "Martin Luther King");
      add(holidays, nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY), "Washington");
      add(holidays, nth(-1, DayOfWeek.MONDAY, year, Month.MAY), "Memorial Day");
      add(holidays, observed(year, Month.JUNE, 19), "Juneteenth");
      add(holidays, observed(year, Month.JULY, 4), "Independence Day");
      add(holidays, nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER), "Labor Day");
      add(holidays, nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER), "Columbus");
      add(holidays, observed(year, Month.NOVEMBER, 11), "Veterans Day");
      add(holidays, nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER), "Thanksgiving");
      add(holidays, observed(year, Month.DECEMBER, 25), "Christmas");
    }
    return holidays;
  }

  private static void add(Map<String, String> holidays, LocalDate date, String name) {
    holidays.put(date.toString(), name);
  }

  private static LocalDate nth(int nth, DayOfWeek day, int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
  }

  private static LocalDate observed(int year, Month month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.minusDays(1);
      case SUNDAY -> date.plusDays(1);
      default -> date;
    };
  }
}

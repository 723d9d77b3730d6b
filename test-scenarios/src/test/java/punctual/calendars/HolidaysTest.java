package punctual.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.scenarios.Project;

/** The days of the calendar files are those that Jollyday works out for the state. */
class HolidaysTest {

  private static final Pattern DAY = Pattern.compile("(?m)^ {2}\"(\\d{4}-\\d{2}-\\d{2})\": ");
  private static final Pattern OTHERWISE = Pattern.compile("JUNETEENTH|ELECTION");
  private static final HolidayManager UNITED_STATES =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));

  static java.util.stream.IntStream years() {
    return java.util.stream.IntStream.rangeClosed(2010, 2030);
  }

  @ParameterizedTest
  @MethodSource("years")
  void utahs_state_holidays_are_those_of_the_library(int year) {
    assertThat(written("rules/utah/calendars/utah-state.yaml", year)).isEqualTo(workedOut(year));
  }

  private static Set<LocalDate> written(String path, int year) {
    Set<LocalDate> days = new TreeSet<>();
    Matcher day = DAY.matcher(Project.files().text(path));
    while (day.find()) {
      LocalDate date = LocalDate.parse(day.group(1));
      if (date.getYear() == year) {
        days.add(date);
      }
    }
    return days;
  }

  /**
   * As the library has them, observed on Friday or Monday. Utah's own statute (63G-1-301) has
   * another Juneteenth, and no day of elections.
   */
  private static Set<LocalDate> workedOut(int year) {
    Set<LocalDate> days = new TreeSet<>();
    for (int near = year; near <= year + 1; near++) {
      for (Holiday holiday : UNITED_STATES.getHolidays(Year.of(near), "ut")) {
        if (!OTHERWISE.matcher(holiday.getPropertiesKey()).find()) {
          days.add(observed(holiday.getDate()));
        }
      }
    }
    if (year >= 2022) {
      days.add(juneteenth(LocalDate.of(year, 6, 19)));
    }
    days.removeIf(day -> day.getYear() != year);
    return days;
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static LocalDate juneteenth(LocalDate day) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return weekend
        ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
  private static final WrittenCalendar OFFICE =
      Calendars.weekdays("America/Denver", "08:00-12:00", "13:00-17:00");

  @Test
  void an_amount_that_runs_out_at_closing_time_is_reached_at_closing_time() {
    assertThat(due(OFFICE, "2010-11-01T13:00", "PT4H")).isEqualTo(denver("2010-11-01T17:00"));
  }

  @Test
  void an_amount_a_microsecond_longer_is_reached_after_the_next_opening() {
    assertThat(due(OFFICE, "2010-11-01T13:00", "PT4H0.000001S"))
        .isEqualTo(denver("2010-11-02T08:00:00.000001"));
  }

  @Test
  void an_amount_that_runs_out_at_lunch_is_reached_when_lunch_begins() {
    assertThat(due(OFFICE, "2010-11-01T08:00", "PT4H")).isEqualTo(denver("2010-11-01T12:00"));
  }

  @Test
  void lunch_is_not_counted() {
    assertThat(due(OFFICE, "2010-11-01T11:30", "PT1H")).isEqualTo(denver("2010-11-01T13:30"));
  }

  @Test
  void a_start_after_closing_counts_from_the_next_opening() {
    assertThat(due(OFFICE, "2010-11-01T17:00", "PT1H")).isEqualTo(denver("2010-11-02T09:00"));
  }

  @Test
  void a_start_on_friday_evening_counts_from_monday() {
    assertThat(due(OFFICE, "2010-11-05T18:00", "PT1H")).isEqualTo(denver("2010-11-08T09:00"));
  }

  @Test
  void nothing_is_due_at_the_start_itself_even_when_closed() {
    assertThat(due(OFFICE, "2010-11-06T10:00", "PT0S")).isEqualTo(denver("2010-11-06T10:00"));
  }

  @Test
  void a_holiday_is_closed() {
    WrittenCalendar calendar = Calendars.closedOn(OFFICE, "2010-11-11", "Veterans Day");
    assertThat(due(calendar, "2010-11-10T16:00", "PT2H")).isEqualTo(denver("2010-11-12T09:00"));
  }

  @Test
  void a_calendar_says_nothing_of_the_years_before_the_first_that_it_names_a_day_of() {
    BusinessCalendar own =
        BusinessCalendar.of(Calendars.closedOn(OFFICE, "2009-12-31", "A day of mourning"));
    BusinessCalendar newer =
        BusinessCalendar.of(Calendars.closedOn(OFFICE, "2010-11-11", "Veterans Day"));

    assertThat(own.differingDays(newer)).containsExactly(LocalDate.of(2010, 11, 11));
  }

  @Test
  void a_calendar_that_names_a_day_of_a_year_speaks_for_the_whole_year() {
    BusinessCalendar own =
        BusinessCalendar.of(Calendars.closedOn(OFFICE, "2010-01-01", "New Year's Day"));
    BusinessCalendar newer =
        BusinessCalendar.of(Calendars.closedOn(OFFICE, "2010-11-11", "Veterans Day"));

    assertThat(own.differingDays(newer))
        .containsExactly(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 11, 11));
  }

  @Test
  void a_special_day_has_its_own_hours() {
    WrittenCalendar calendar = Calendars.specialOn(OFFICE, "2010-12-24", "08:00-10:00");
    assertThat(due(calendar, "2010-12-24T08:00", "PT3H")).isEqualTo(denver("2010-12-27T09:00"));
  }

  @Test
  void a_special_day_opens_a_weekend() {
    WrittenCalendar calendar = Calendars.specialOn(OFFICE, "2010-11-06", "10:00-12:00");
    assertThat(due(calendar, "2010-11-05T17:00", "PT1H")).isEqualTo(denver("2010-11-06T11:00"));
  }

  @Test
  void a_special_day_opens_a_holiday() {
    WrittenCalendar calendar =
        new WrittenCalendar(
            "America/Denver",
            OFFICE.hours(),
            Map.of("2010-11-11", "Veterans Day"),
            Map.of("2010-11-11", List.of("09:00-11:00")));
    assertThat(due(calendar, "2010-11-10T17:00", "PT1H")).isEqualTo(denver("2010-11-11T10:00"));
  }

  @Test
  void a_special_day_without_windows_is_closed() {
    WrittenCalendar calendar = Calendars.specialOn(OFFICE, "2010-11-02");
    assertThat(due(calendar, "2010-11-01T17:00", "PT1H")).isEqualTo(denver("2010-11-03T09:00"));
  }

  @Test
  void windows_may_be_written_in_any_order() {
    WrittenCalendar calendar = Calendars.weekdays("America/Denver", "13:00-17:00", "08:00-12:00");
    assertThat(due(calendar, "2010-11-01T11:30", "PT1H")).isEqualTo(denver("2010-11-01T13:30"));
  }

  @Test
  void a_night_shift_is_two_windows_that_meet_at_midnight() {
    WrittenCalendar nights = Calendars.everyDay("America/Denver", "00:00-06:00", "22:00-24:00");
    assertThat(due(nights, "2010-11-01T23:00", "PT3H")).isEqualTo(denver("2010-11-02T02:00"));
    assertThat(due(nights, "2010-11-01T23:00", "PT8H")).isEqualTo(denver("2010-11-02T23:00"));
  }

  @Test
  void an_amount_that_runs_out_at_24_00_is_reached_at_midnight() {
    WrittenCalendar evenings = Calendars.everyDay("America/Denver", "20:00-24:00");
    assertThat(due(evenings, "2010-11-01T20:00", "PT4H")).isEqualTo(denver("2010-11-02T00:00"));
  }

  @Test
  void seconds_in_windows_count() {
    WrittenCalendar calendar = Calendars.weekdays("America/Denver", "08:00:30-08:00:45");
    assertThat(due(calendar, "2010-11-01T00:00", "PT16S")).isEqualTo(denver("2010-11-02T08:00:31"));
  }

  @Test
  void the_time_between_two_instants_is_that_inside_the_windows() {
    assertThat(between(OFFICE, "2010-11-05T16:00", "2010-11-08T13:30"))
        .isEqualTo(Duration.parse("PT5H30M"));
  }

  @Test
  void the_time_between_is_negative_backwards() {
    assertThat(between(OFFICE, "2010-11-08T13:30", "2010-11-05T16:00"))
        .isEqualTo(Duration.parse("PT-5H-30M"));
  }

  @Test
  void no_time_lies_between_two_instants_of_a_weekend() {
    assertThat(between(OFFICE, "2010-11-06T00:00", "2010-11-07T23:00")).isZero();
  }

  @Test
  void ten_years_of_business_time_are_added_at_once() {
    WrittenCalendar weekdays = Calendars.weekdays("America/Denver", "08:00-17:00");
    long weeks = 522;
    assertThat(due(weekdays, "2010-11-01T08:00", "PT" + weeks * 45 + "H"))
        .isEqualTo(denver("2020-10-30T17:00"));
  }

  @Test
  void the_years_1970_to_2200_are_covered() {
    BusinessCalendar calendar = BusinessCalendar.of(OFFICE);
    assertThat(calendar.plus(denver("1970-01-01T08:00"), Duration.ofHours(1)))
        .isEqualTo(denver("1970-01-01T09:00"));
    assertThat(calendar.plus(denver("2200-12-31T16:00"), Duration.ofHours(1)))
        .isEqualTo(denver("2200-12-31T17:00"));
    assertThat(calendar.between(denver("1970-01-01T00:00"), denver("2200-12-31T17:00")))
        .isEqualTo(calendar.between(denver("1970-01-01T08:00"), denver("2201-01-01T00:00")));
  }

  @Test
  void an_instant_outside_the_covered_years_is_refused() {
    assertThatThrownBy(() -> due(OFFICE, "2211-01-02T00:00", "PT1H"))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("2211-01-02T07:00:00Z lies outside the years 1960 to 2210 that are covered");
    assertThatThrownBy(() -> due(OFFICE, "2210-12-31T17:00", "PT0S"))
        .isInstanceOf(DateTimeException.class)
        .hasMessageStartingWith("2211-01-01T00:00:00Z lies outside");
    assertThat(due(OFFICE, "2210-12-31T16:59:59", "PT0S")).isEqualTo("2210-12-31T23:59:59Z");
    assertThat(due(OFFICE, "1959-12-31T17:00", "PT0S")).isEqualTo("1960-01-01T00:00:00Z");
    assertThatThrownBy(() -> due(OFFICE, "1959-12-31T16:59:59", "PT1H"))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void an_amount_not_reached_within_the_covered_years_is_refused() {
    WrittenCalendar onlyOnce =
        new WrittenCalendar(
            "America/Denver", Map.of(), Map.of(), Map.of("2010-11-01", List.of("08:00-09:00")));
    assertThat(due(onlyOnce, "2010-10-01T00:00", "PT1H")).isEqualTo(denver("2010-11-01T09:00"));
    assertThatThrownBy(() -> due(onlyOnce, "2010-10-01T00:00", "PT1H1S"))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(
            "PT1H1S counted from 2010-10-01T06:00:00Z is not reached within the years 1960 to 2210 that are covered");
  }

  @Test
  void a_negative_amount_is_refused() {
    assertThatThrownBy(() -> due(OFFICE, "2010-11-01T08:00", "PT-1S"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an amount of time cannot be negative, but is PT-1S");
  }

  private static Instant due(WrittenCalendar calendar, String start, String amount) {
    return BusinessCalendar.of(calendar).plus(denver(start), Duration.parse(amount));
  }

  private static Duration between(WrittenCalendar calendar, String from, String to) {
    return BusinessCalendar.of(calendar).between(denver(from), denver(to));
  }

  private static Instant denver(String local) {
    return LocalMoment.parse(local + " America/Denver").instant();
  }
}

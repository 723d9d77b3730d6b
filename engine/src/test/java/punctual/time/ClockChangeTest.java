package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockChangeTest {
  private static final int[] MINUTES = {1, 29, 30, 59, 60, 61, 90, 180};
  private static final List<List<String>> NIGHT_HOURS =
      List.of(
          List.of("00:00-24:00"),
          List.of("01:00-02:30"),
          List.of("02:30-05:00"),
          List.of("01:15-01:45", "02:15-02:45", "03:00-03:30"),
          List.of("00:00-01:30", "01:30-24:00"));

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2010-03-14T00:00:00-05:00",
    "America/New_York, 2010-11-07T00:00:00-04:00",
    "America/Denver,   2010-03-14T00:00:00-07:00",
    "America/Denver,   2010-11-07T00:00:00-06:00",
    "Australia/Lord_Howe, 2010-10-03T00:00:00+10:30",
    "Australia/Lord_Howe, 2011-04-03T00:00:00+11:00",
    "Pacific/Apia, 2011-12-29T22:00:00-10:00"
  })
  void every_minute_of_the_night_counts_as_looking_at_every_minute_does(
      String zone, String midnight) {
    Instant night = LocalMoment.instant(midnight, null);
    for (List<String> windows : NIGHT_HOURS) {
      WrittenCalendar written = Calendars.everyDay(zone, windows.toArray(String[]::new));
      BusinessCalendar calendar = BusinessCalendar.of(written);
      MinuteStepping slow = new MinuteStepping(written, List.of());
      for (int minute = 0; minute <= 300; minute++) {
        Instant start = night.plusSeconds(60L * minute);
        for (int amount : MINUTES) {
          assertThat(calendar.plus(start, Duration.ofMinutes(amount)))
              .as("%s %s + %d min in %s", zone, start, amount, windows)
              .isEqualTo(slow.plus(start, Duration.ofMinutes(amount)));
        }
      }
    }
  }

  @Test
  void around_the_clock_the_short_spring_day_has_23_hours() {
    assertThat(openOn("00:00-24:00", "2010-03-14")).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void around_the_clock_the_long_autumn_day_has_25_hours() {
    assertThat(openOn("00:00-24:00", "2010-11-07")).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void an_opening_in_the_spring_gap_takes_the_offset_before_the_change() {
    assertThat(newYork("02:30-05:00").plus(at("2010-03-14T00:00-05:00"), Duration.ofNanos(1_000)))
        .isEqualTo(at("2010-03-14T03:30:00.000001-04:00"));
  }

  @Test
  void a_closing_in_the_spring_gap_takes_the_offset_before_the_change() {
    assertThat(newYork("01:00-02:30").plus(at("2010-03-14T01:00-05:00"), Duration.ofMinutes(90)))
        .isEqualTo(at("2010-03-14T03:30-04:00"));
  }

  @Test
  void a_window_from_the_gap_to_an_earlier_instant_is_left_out() {
    assertThat(openOn("02:30-03:15", "2010-03-14")).isZero();
  }

  @Test
  void windows_pushed_over_each_other_by_the_gap_count_once() {
    assertThat(
            BusinessCalendar.of(
                    Calendars.everyDay("America/New_York", "01:00-02:45", "03:00-05:00"))
                .between(at("2010-03-14T00:00-05:00"), at("2010-03-15T00:00-04:00")))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void an_opening_that_happens_twice_is_the_first() {
    assertThat(openOn("01:30-05:00", "2010-11-07")).isEqualTo(Duration.parse("PT4H30M"));
  }

  @Test
  void a_closing_that_happens_twice_is_the_first() {
    assertThat(openOn("00:00-01:30", "2010-11-07")).isEqualTo(Duration.parse("PT1H30M"));
  }

  @Test
  void a_change_outside_the_windows_takes_and_gives_nothing() {
    assertThat(openOn("08:00-17:00", "2010-03-14")).isEqualTo(Duration.ofHours(9));
    assertThat(openOn("08:00-17:00", "2010-11-07")).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void a_date_the_zone_leapt_over_has_no_hours() {
    BusinessCalendar samoa = BusinessCalendar.of(Calendars.weekdays("Pacific/Apia", "08:00-17:00"));
    assertThat(samoa.plus(at("2011-12-29T08:00-10:00"), Duration.ofHours(10)))
        .isEqualTo(at("2012-01-02T09:00+14:00"));
  }

  private static Duration openOn(String window, String day) {
    Instant midnight = LocalMoment.parse(day + "T00:00 America/New_York").instant();
    return newYork(window).between(midnight, nextMidnight(day));
  }

  private static Instant nextMidnight(String day) {
    String next = LocalMoment.date(day).plusDays(1).toString();
    return LocalMoment.parse(next + "T00:00 America/New_York").instant();
  }

  private static BusinessCalendar newYork(String window) {
    return BusinessCalendar.of(Calendars.everyDay("America/New_York", window));
  }

  private static Instant at(String instant) {
    return LocalMoment.instant(instant, null);
  }
}

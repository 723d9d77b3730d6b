package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final QuietHours NIGHTS = hours(EnumSet.allOf(DayOfWeek.class), "22:00", "07:00");

  private static QuietHours hours(Set<DayOfWeek> days, String begin, String end) {
    return new QuietHours(days, LocalTime.parse(begin), LocalTime.parse(end), NEW_YORK);
  }

  private static Instant at(String local) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(local), NEW_YORK).toInstant();
  }

  @Test
  void a_night_reaches_into_the_next_morning() {
    assertThat(NIGHTS.until(at("2010-11-01T21:59:59"))).isNull();
    assertThat(NIGHTS.until(at("2010-11-01T22:00"))).isEqualTo(at("2010-11-02T07:00"));
    assertThat(NIGHTS.until(at("2010-11-02T06:59:59"))).isEqualTo(at("2010-11-02T07:00"));
    assertThat(NIGHTS.until(at("2010-11-02T07:00"))).isNull();
  }

  @Test
  void hours_belong_to_the_day_on_which_they_begin() {
    QuietHours fridays = hours(Set.of(DayOfWeek.FRIDAY), "22:00", "07:00");

    assertThat(fridays.until(at("2010-11-06T03:00"))).isEqualTo(at("2010-11-06T07:00"));
    assertThat(fridays.until(at("2010-11-05T03:00"))).isNull();
  }

  @Test
  void a_whole_day_is_from_midnight_to_midnight() {
    QuietHours sundays = hours(Set.of(DayOfWeek.SUNDAY), "00:00", "00:00");

    assertThat(sundays.until(at("2010-10-31T00:00"))).isEqualTo(at("2010-11-01T00:00"));
    assertThat(sundays.until(at("2010-10-30T23:59:59"))).isNull();
  }

  @Test
  void the_night_in_which_clocks_are_set_back_is_an_hour_longer() {
    Instant begin = at("2010-11-06T22:00");

    assertThat(NIGHTS.until(begin)).isEqualTo(begin.plusSeconds(10 * 3600));
  }
}

package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableGrowthTest {
  private static final WrittenCalendar OFFICE =
      Calendars.weekdays("America/New_York", "08:00-12:00", "13:00-17:00");
  private static final Duration AMOUNT = Duration.ofHours(123);

  @Test
  void the_order_of_the_questions_does_not_matter() {
    BusinessCalendar asked = BusinessCalendar.of(OFFICE);
    for (Instant start : starts(200)) {
      assertThat(asked.plus(start, AMOUNT))
          .isEqualTo(BusinessCalendar.of(OFFICE).plus(start, AMOUNT));
    }
  }

  @Test
  void many_threads_asking_a_new_calendar_at_once_get_the_same_answers() {
    List<Instant> starts = starts(2_000);
    BusinessCalendar before = BusinessCalendar.of(OFFICE);
    List<Instant> expected = starts.stream().map(start -> before.plus(start, AMOUNT)).toList();
    BusinessCalendar asked = BusinessCalendar.of(OFFICE);
    List<Instant> answers =
        IntStream.range(0, starts.size())
            .parallel()
            .mapToObj(i -> asked.plus(starts.get(i), AMOUNT))
            .toList();
    assertThat(answers).isEqualTo(expected);
  }

  @Test
  void a_window_that_spans_new_year_counts_as_one() {
    BusinessCalendar always = BusinessCalendar.of(Calendars.everyDay("UTC", "00:00-24:00"));
    Instant start = Instant.parse("2010-12-31T23:00:00Z");
    assertThat(always.plus(start, Duration.ofHours(1))).isEqualTo("2011-01-01T00:00:00Z");
    assertThat(always.plus(start, Duration.ofDays(36_500)))
        .isEqualTo(start.plusSeconds(86_400L * 36_500));
  }

  @Test
  void the_time_between_far_instants_is_counted_by_a_calendar_never_asked_before() {
    Instant monday = Instant.parse("1990-01-01T00:00:00Z");
    Instant later = monday.plus(Duration.ofDays(7 * 2_000));
    Duration counted = Duration.ofHours(2_000 * 40);
    assertThat(BusinessCalendar.of(OFFICE).between(monday, later)).isEqualTo(counted);
    assertThat(BusinessCalendar.of(OFFICE).between(later, monday)).isEqualTo(counted.negated());
  }

  @Test
  void years_that_have_to_grow_at_least_double() {
    Years years = new Years(2010, 2012);
    assertThat(years.growingTo(new Years(2013, 2013))).isEqualTo(new Years(2010, 2015));
    assertThat(years.growingTo(new Years(2009, 2009))).isEqualTo(new Years(2007, 2012));
    assertThat(years.growingTo(new Years(2011, 2011))).isEqualTo(years);
  }

  @Test
  void years_that_have_to_grow_reach_what_was_asked_and_nothing_uncovered() {
    Years years = new Years(2010, 2012);
    assertThat(years.growingTo(new Years(1970, 2100))).isEqualTo(new Years(1970, 2100));
    assertThat(new Years(1970, 2100).growingTo(new Years(1969, 2101)))
        .isEqualTo(new Years(1959, 2211));
  }

  private static List<Instant> starts(int count) {
    return new Random(11)
        .longs(count, 0, Instant.parse("2200-01-01T00:00:00Z").getEpochSecond())
        .mapToObj(Instant::ofEpochSecond)
        .toList();
  }
}

package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final Map<String, Object> A_WEEK_IN_DENVER =
      Map.of(
          "zone",
          "America/Denver",
          "hours",
          Map.of(
              "wed", List.of("13:00-17:00", "08:00-12:00"),
              "thu", List.of("08:00-17:00"),
              "sun", List.of("01:00-03:30", "20:00-21:00")),
          "holidays",
          Map.of("2010-11-11", "Veterans Day"),
          "special",
          Map.of("2010-11-12", List.of("10:00-12:00")),
          "pauses",
          List.of(List.of("2010-11-10T16:30-07:00", "2010-11-12T10:15-07:00")),
          "start",
          "2010-11-10T16:00-07:00",
          "minutes",
          165);

  @Test
  void shows_every_window_counted_or_skipped() {
    assertThat(new Due().explain(A_WEEK_IN_DENVER))
        .containsExactly(
            "from 2010-11-10T16:00-07:00",
            "Wed 2010-11-10  08:00-12:00  skipped: before the start",
            "Wed 2010-11-10  13:00-17:00  counted 30 min from 16:00 to 17:00 (paused 30 min), in all 30 min",
            "Thu 2010-11-11  closed: Veterans Day",
            "Fri 2010-11-12  10:00-12:00 special day  counted 1 h 45 min from 10:00 to 12:00 (paused 15 min), in all 2 h 15 min",
            "Sat 2010-11-13  closed",
            "Sun 2010-11-14  01:00-03:30  counted 30 min from 01:00 to 01:30, in all 2 h 45 min",
            "Sun 2010-11-14  20:00-21:00  skipped: after the end",
            "to 2010-11-14T01:30-07:00: 2 h 45 min");
  }

  @Test
  void says_where_a_clock_change_made_a_window_longer_or_swallowed_it() {
    assertThat(trace("America/New_York", "2010-11-07T00:00:00-04:00", "2010-11-07T12:00:00-05:00"))
        .contains(
            "Sun 2010-11-07  02:30-03:15  counted 45 min from 02:30 to 03:15, in all 3 h 45 min",
            "Sun 2010-11-07  00:30-02:30 clock change, 3 h long  counted 3 h from 00:30 to 02:30, in all 3 h");
    assertThat(trace("America/New_York", "2010-03-14T00:00:00-05:00", "2010-03-14T12:00:00-04:00"))
        .contains(
            "Sun 2010-03-14  02:30-03:15 clock change, 0 min long  skipped: no time left by the clock change");
  }

  @Test
  void windows_pushed_over_each_other_by_a_clock_change_count_once() {
    WrittenCalendar written = Calendars.everyDay("America/New_York", "01:00-02:45", "03:00-05:00");
    assertThat(
            new Due(BusinessCalendar.of(written))
                .explain(
                    Map.of(
                        "start", "2010-03-14T00:00:00-05:00", "end", "2010-03-14T06:00:00-04:00")))
        .contains(
            "Sun 2010-03-14  03:00-05:00  counted 1 h 15 min from 03:45 to 05:00, in all 3 h");
  }

  @Test
  void says_that_the_zone_leapt_over_a_date() {
    assertThat(trace("Pacific/Apia", "2011-12-29T23:00:00-10:00", "2011-12-31T01:00:00+14:00"))
        .contains("Fri 2011-12-30  closed: Pacific/Apia leapt over this date");
  }

  @Test
  void ends_with_the_time_that_was_counted() {
    for (long seed = 1; seed <= 500; seed++) {
      RandomCase drawn = RandomCase.of(seed);
      BusinessCalendar calendar = BusinessCalendar.of(drawn.calendar());
      Stops stops = Stops.of(drawn.pauses());
      Instant due = calendar.plus(drawn.start(), drawn.amount(), stops);
      List<String> lines = new Trace(calendar, stops, drawn.start(), due).lines();
      assertThat(lines.get(lines.size() - 1))
          .as("seed %d", seed)
          .endsWith(": " + Amount.words(drawn.amount().toNanos()));
    }
  }

  private static List<String> trace(String zone, String start, String end) {
    return new Due(BusinessCalendar.of(Calendars.everyDay(zone, "00:30-02:30", "02:30-03:15")))
        .explain(Map.of("start", start, "end", end));
  }
}

package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StopsTest {
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.of(Calendars.weekdays("UTC", "08:00-17:00"));

  @Test
  void business_time_stops_while_paused() {
    assertThat(due("2010-11-01T08:00", 3, "2010-11-01T09:00/2010-11-01T11:00"))
        .isEqualTo(at("2010-11-01T13:00"));
  }

  @Test
  void only_the_business_part_of_a_pause_is_left_out() {
    assertThat(due("2010-11-01T16:00", 3, "2010-11-01T16:30/2010-11-02T08:30"))
        .isEqualTo(at("2010-11-02T11:00"));
  }

  @Test
  void a_pause_over_a_weekend_takes_nothing() {
    assertThat(due("2010-11-05T16:00", 2, "2010-11-05T17:00/2010-11-08T08:00"))
        .isEqualTo(at("2010-11-08T09:00"));
  }

  @Test
  void an_amount_that_runs_out_as_the_pause_begins_is_reached_then() {
    assertThat(due("2010-11-01T08:00", 1, "2010-11-01T09:00/2010-11-01T11:00"))
        .isEqualTo(at("2010-11-01T09:00"));
  }

  @Test
  void a_start_inside_a_pause_counts_from_its_end() {
    assertThat(due("2010-11-01T10:00", 1, "2010-11-01T09:00/2010-11-01T11:00"))
        .isEqualTo(at("2010-11-01T12:00"));
  }

  @Test
  void nothing_is_due_at_the_start_even_inside_a_pause() {
    assertThat(due("2010-11-01T10:00", 0, "2010-11-01T09:00/2010-11-01T11:00"))
        .isEqualTo(at("2010-11-01T10:00"));
  }

  @Test
  void overlapping_and_touching_pauses_in_any_order_count_once() {
    assertThat(
            due(
                "2010-11-01T08:00",
                2,
                "2010-11-01T12:00/2010-11-01T13:00",
                "2010-11-01T09:00/2010-11-01T11:00",
                "2010-11-01T10:00/2010-11-01T12:00"))
        .isEqualTo(at("2010-11-01T14:00"));
  }

  @Test
  void a_pause_inside_another_takes_nothing_more() {
    assertThat(
            due(
                "2010-11-01T08:00",
                2,
                "2010-11-01T09:00/2010-11-01T12:00",
                "2010-11-01T10:00/2010-11-01T11:00"))
        .isEqualTo(at("2010-11-01T13:00"));
  }

  @Test
  void a_pause_before_the_start_takes_nothing() {
    assertThat(due("2010-11-01T10:00", 1, "2010-11-01T08:00/2010-11-01T10:00"))
        .isEqualTo(at("2010-11-01T11:00"));
  }

  @Test
  void a_pause_that_begins_after_the_due_instant_takes_nothing() {
    assertThat(due("2010-11-01T10:00", 1, "2010-11-01T11:01/2010-11-01T12:00"))
        .isEqualTo(at("2010-11-01T11:00"));
  }

  @Test
  void a_pause_that_lasts_past_the_end_leaves_out_what_lies_before_it() {
    Stops stops = stops("2010-11-01T15:00/2010-11-03T00:00");
    assertThat(OFFICE.between(at("2010-11-01T08:00"), at("2010-11-01T17:00"), stops))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void the_time_between_is_negative_backwards_pauses_left_out() {
    Stops stops = stops("2010-11-01T09:00/2010-11-01T10:00");
    assertThat(OFFICE.between(at("2010-11-01T12:00"), at("2010-11-01T08:00"), stops))
        .isEqualTo(Duration.ofHours(-3));
  }

  @Test
  void clock_time_stops_too() {
    Stops stops = stops("2010-11-01T20:00/2010-11-02T20:00");
    assertThat(ClockTime.CLOCK.plus(at("2010-11-01T19:00"), Duration.ofHours(2), stops))
        .isEqualTo(at("2010-11-02T21:00"));
    assertThat(ClockTime.CLOCK.between(at("2010-11-01T19:00"), at("2010-11-03T00:00"), stops))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  void while_still_stopped_no_more_is_counted() {
    Stops stops = Stops.of(List.of(new Stop(at("2010-11-01T10:00"), null)));
    assertThat(OFFICE.between(at("2010-11-01T08:00"), at("2010-12-01T00:00"), stops))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void while_still_stopped_what_was_used_up_before_is_due() {
    Stops stops = Stops.of(List.of(new Stop(at("2010-11-01T10:00"), null)));
    assertThat(OFFICE.plus(at("2010-11-01T08:00"), Duration.ofHours(2), stops))
        .isEqualTo(at("2010-11-01T10:00"));
  }

  @Test
  void while_still_stopped_more_than_that_is_never_due() {
    Stops stops = Stops.of(List.of(new Stop(at("2010-11-01T10:00"), null)));
    assertThatThrownBy(
            () -> OFFICE.plus(at("2010-11-01T08:00"), Duration.ofHours(2).plusNanos(1), stops))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(
            "nothing is due while the clock is stopped, as it is from 2010-11-01T10:00:00Z on");
  }

  @Test
  void a_pause_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> new Stop(at("2010-11-01T10:00"), at("2010-11-01T09:59")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a pause from 2010-11-01T10:00:00Z cannot end at 2010-11-01T09:59:00Z");
  }

  private static Instant due(String start, int hours, String... pauses) {
    return OFFICE.plus(at(start), Duration.ofHours(hours), stops(pauses));
  }

  private static Stops stops(String... pauses) {
    return Stops.of(Stream.of(pauses).map(StopsTest::stop).toList());
  }

  private static Stop stop(String interval) {
    String[] ends = interval.split("/");
    return new Stop(at(ends[0]), at(ends[1]));
  }

  private static Instant at(String time) {
    return Instant.parse(time + ":00Z");
  }
}

package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.of(Calendars.weekdays("UTC", "08:00-17:00"));
  private static final Instant START = Instant.parse("2010-11-05T15:00:00Z");

  @Test
  void one_allowance_is_one_slot() {
    assertThat(slots("15 minutes", 3)).containsExactly("2010-11-05T15:15:00Z");
  }

  @Test
  void a_list_is_a_slot_each() {
    assertThat(slots("1 hour, 4 hours, 8 hours", 9))
        .containsExactly("2010-11-05T16:00:00Z", "2010-11-05T19:00:00Z", "2010-11-05T23:00:00Z");
  }

  @Test
  void every_goes_on_for_ever() {
    assertThat(slots("every 1 hour", 3))
        .containsExactly("2010-11-05T16:00:00Z", "2010-11-05T17:00:00Z", "2010-11-05T18:00:00Z");
  }

  @Test
  void then_every_goes_on_after_the_list() {
    assertThat(slots("1 hour, 8 hours, then every 4 hours", 4))
        .containsExactly(
            "2010-11-05T16:00:00Z",
            "2010-11-05T23:00:00Z",
            "2010-11-06T03:00:00Z",
            "2010-11-06T07:00:00Z");
  }

  @Test
  void business_slots_fall_into_the_windows_of_the_calendar() {
    assertThat(slots("every 1 business hour", 4))
        .containsExactly(
            "2010-11-05T16:00:00Z",
            "2010-11-05T17:00:00Z",
            "2010-11-08T09:00:00Z",
            "2010-11-08T10:00:00Z");
  }

  @Test
  void a_slot_at_the_very_instant_is_not_after_it() {
    assertThat(next("every 1 hour", "2010-11-05T16:00:00Z")).hasValue("2010-11-05T17:00:00Z");
    assertThat(next("every 1 hour", "2010-11-05T15:59:59.999999Z"))
        .hasValue("2010-11-05T16:00:00Z");
  }

  @Test
  void a_business_slot_at_closing_time_is_not_after_closing_time() {
    assertThat(next("every 1 business hour", "2010-11-05T17:00:00Z"))
        .hasValue("2010-11-08T09:00:00Z");
    assertThat(next("every 1 business hour", "2010-11-07T00:00:00Z"))
        .hasValue("2010-11-08T09:00:00Z");
  }

  @Test
  void an_instant_before_the_start_has_the_first_slot_after_it() {
    assertThat(next("every 1 hour", "2010-11-01T00:00:00Z")).hasValue("2010-11-05T16:00:00Z");
  }

  @Test
  void a_slot_of_nothing_is_the_start_itself() {
    assertThat(slots("0 minutes, 1 hour", 3))
        .containsExactly("2010-11-05T15:00:00Z", "2010-11-05T16:00:00Z");
  }

  @Test
  void before_the_start_even_a_business_slot_of_nothing_lies_ahead() {
    Instant monday = Instant.parse("2010-11-08T08:00:00Z");
    assertThat(
            Schedule.of("0 business hours, 1 business hour")
                .next(monday, START.plusSeconds(9_000), OFFICE))
        .hasValue(monday);
  }

  @Test
  void the_grid_is_kept_a_century_later() {
    assertThat(next("every 1 hour", "2110-11-05T15:30:00Z")).hasValue("2110-11-05T16:00:00Z");
    assertThat(next("1 hour, then every 7 minutes", "2110-11-05T15:30:00Z"))
        .hasValue("2110-11-05T15:35:00Z");
  }

  @Test
  void slots_wait_while_the_clock_is_stopped() {
    Stops stops = Stops.of(List.of(new Stop(START.plusSeconds(1_800), START.plusSeconds(5_400))));
    assertThat(Schedule.of("every 1 hour").next(START, null, OFFICE, stops))
        .hasValue(Instant.parse("2010-11-05T17:00:00Z"));
    assertThat(Schedule.of("every 1 hour").next(START, START.plusSeconds(7_200), OFFICE, stops))
        .hasValue(Instant.parse("2010-11-05T18:00:00Z"));
  }

  @Test
  void the_next_slot_is_the_first_later_one_of_all() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      Instant after = START.plusSeconds(random.nextInt(2_000_000));
      assertThat(
              Schedule.of("1 business hour, then every 40 business minutes")
                  .next(START, after, OFFICE))
          .as("after %s", after)
          .hasValue(firstLater(after));
    }
  }

  private static Instant firstLater(Instant after) {
    Duration slot = Duration.ofHours(1);
    while (!OFFICE.plus(START, slot).isAfter(after)) {
      slot = slot.plusMinutes(40);
    }
    return OFFICE.plus(START, slot);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 hours, 1 hour | has \"1 hour\" after \"4 hours\"; expected ever later slots",
        "1 hour, 60 minutes | has \"60 minutes\" after \"1 hour\"; expected ever later slots",
        "1 hour, 4 business hours | mixes business time and clock time",
        "1 hour, then every 4 business hours | mixes business time and clock time",
        "every 1 hour, 4 hours | goes on after \"every\", which goes on for ever",
        "every 1 hour, then every 4 hours | goes on after \"every\", which goes on for ever",
        "every 0 minutes | repeats without any time between"
      })
  void a_schedule_that_makes_no_sense_is_refused(String words, String reason) {
    assertThatThrownBy(() -> Schedule.of(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the schedule \"%s\" %s".formatted(words, reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 hour, 4 | \"4\" has no unit",
        "'1 hour,' | \"\" is no amount",
        "every | \"every\" is no amount"
      })
  void a_slot_that_is_no_allowance_is_refused(String words, String reason) {
    assertThatThrownBy(() -> Schedule.of(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(reason);
  }

  @Test
  void gives_its_words_back() {
    assertThat(Schedule.of("every 1 hour")).hasToString("every 1 hour");
  }

  private static Optional<String> next(String words, String after) {
    return Schedule.of(words).next(START, Instant.parse(after), OFFICE).map(Instant::toString);
  }

  private static List<String> slots(String words, int atMost) {
    List<String> slots = new ArrayList<>();
    Optional<Instant> slot = Schedule.of(words).next(START, null, OFFICE);
    while (slot.isPresent() && slots.size() < atMost) {
      slots.add(slot.get().toString());
      slot = Schedule.of(words).next(START, slot.get(), OFFICE);
    }
    return slots;
  }
}

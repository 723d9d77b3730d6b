package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {
  private final Map<String, Object> question = new TreeMap<>();

  DueTest() {
    question.put("id", 17);
    question.put("zone", "America/Denver");
    question.put(
        "hours",
        Map.of(
            "wed", List.of("08:00-12:00", "13:00-17:00"),
            "thu", List.of("08:00-17:00"),
            "fri", List.of("08:00-17:00")));
    question.put("holidays", List.of("2010-11-11"));
    question.put("special", Map.of("2010-11-12", List.of("10:00-12:00")));
    question.put("start", "2010-11-10T16:00:00-07:00");
    question.put("minutes", 90);
  }

  @Test
  void minutes_are_answered_with_the_due_instant() {
    assertThat(new Due().answer(question))
        .containsExactly(Map.entry("id", 17), Map.entry("due", "2010-11-12T17:30:00Z"));
  }

  @Test
  void pauses_are_left_out() {
    question.put(
        "pauses", List.of(List.of("2010-11-10T16:30:00-07:00", "2010-11-12T10:15:00-07:00")));
    assertThat(due()).isEqualTo("2010-11-12T18:15:00Z");
  }

  @Test
  void an_end_is_answered_with_minutes() {
    question.remove("minutes");
    question.put("end", "2010-11-12T10:30:15-07:00");
    assertThat(new Due().answer(question)).containsEntry("minutes", new BigDecimal("90.25"));
  }

  @Test
  void whole_minutes_are_answered_without_exponent_or_fraction() {
    question.remove("minutes");
    question.put("end", "2010-11-12T11:00:00-07:00");
    assertThat(new Due().answer(question).get("minutes")).hasToString("120");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2010-11-10T23:00:00Z",
    "60, 2010-11-11T00:00:00Z",
    "60.5, 2010-11-12T17:00:30Z",
    "0.00000001, 2010-11-10T23:00:00.000001Z",
    "0.000000001, 2010-11-10T23:00:00Z",
    "1e-999999999, 2010-11-10T23:00:00Z",
    "0.333333333333, 2010-11-10T23:00:20Z"
  })
  void minutes_may_have_fractions_down_to_the_microsecond(BigDecimal minutes, String due) {
    question.put("minutes", minutes);
    assertThat(due()).isEqualTo(due);
  }

  @Test
  void minutes_may_be_a_floating_point_number() {
    question.put("minutes", 0.1);
    assertThat(due()).isEqualTo("2010-11-10T23:00:06Z");
  }

  @Test
  void a_start_without_offset_is_local_time_in_the_zone() {
    question.put("start", "2010-11-10T16:00");
    assertThat(due()).isEqualTo("2010-11-12T17:30:00Z");
  }

  @Test
  void instants_are_cut_to_microseconds() {
    question.put("start", "2010-11-10T16:00:00.0000019-07:00");
    assertThat(due()).isEqualTo("2010-11-12T17:30:00.000001Z");
  }

  @Test
  void a_question_may_leave_the_calendar_to_the_caller() {
    BusinessCalendar office = BusinessCalendar.of(Calendars.weekdays("UTC", "08:00-17:00"));
    assertThat(new Due(office).answer(Map.of("start", "2010-11-05T16:30:00Z", "minutes", 60)))
        .containsExactly(Map.entry("due", "2010-11-08T08:30:00Z"));
  }

  @Test
  void then_it_may_not_name_another() {
    BusinessCalendar office = BusinessCalendar.of(Calendars.weekdays("UTC", "08:00-17:00"));
    question.keySet().removeAll(List.of("hours", "holidays", "special"));
    assertThatThrownBy(() -> new Due(office).answer(question))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("/zone: \"zone\" is unknown; expected one of id, pauses, start, minutes, end");
  }

  @Test
  void a_bad_field_of_the_calendar_is_named() {
    question.put("hours", Map.of("wed", List.of("08:00-12:00", "noon")));
    assertRefused(
        "/hours/wed/1: \"noon\" is no working window; expected opening and closing time such as \"08:00-12:00\"");
  }

  @Test
  void every_bad_field_of_the_question_is_named() {
    question.put("start", "yesterday");
    question.put("minutes", "90");
    question.put(
        "pauses",
        Arrays.asList(
            List.of("2010-11-10T16:30:00Z"),
            Arrays.asList("2010-11-10T16:30:00Z", null),
            List.of("2010-11-10T16:30:00Z", "2010-11-10T16:29:59Z"),
            "lunch"));
    assertRefused(
        "/start: \"yesterday\" is no date and time; expected for example \"2010-11-01T09:00-04:00\"; "
            + "/minutes: 90 is not a number; "
            + "/pauses/0: is no pause; expected a list of two instants, from and to; "
            + "/pauses/1/1: is missing; expected a text; "
            + "/pauses/2: a pause from 2010-11-10T16:30:00Z cannot end at 2010-11-10T16:29:59Z; "
            + "/pauses/3: is no pause; expected a list of two instants, from and to");
  }

  @Test
  void a_question_without_minutes_and_end_is_refused() {
    question.remove("minutes");
    assertRefused("/minutes: is missing; expected a number");
  }

  @Test
  void a_question_with_both_is_refused() {
    question.put("end", "2010-11-12T10:30:00-07:00");
    assertRefused("/end: stands beside minutes; expected one of the two");
  }

  @Test
  void an_end_before_the_start_is_refused() {
    question.remove("minutes");
    question.put("end", "2010-11-10T22:59:59Z");
    assertRefused("/end: 2010-11-10T22:59:59Z lies before the start 2010-11-10T23:00:00Z");
  }

  @Test
  void negative_minutes_are_refused() {
    question.put("minutes", -1);
    assertRefused("/minutes: an amount of time cannot be negative, but is -1 minutes");
  }

  @Test
  void minutes_that_are_no_number_are_refused() {
    question.put("minutes", Double.NaN);
    assertRefused("/minutes: NaN is not a finite number");
  }

  @Test
  void minutes_beyond_every_calendar_are_refused() {
    question.put("minutes", new BigDecimal("1e999999999"));
    assertRefused("/minutes: 1E+999999999 minutes are more than any calendar covers");
  }

  @Test
  void minutes_that_are_never_reached_are_refused() {
    question.put("minutes", 60L * 24 * 365 * 100);
    assertRefused(
        "/minutes: PT876000H counted from 2010-11-10T23:00:00Z is not reached within the years 1960 to 2210 that are covered");
  }

  @Test
  void a_start_outside_the_covered_years_is_refused() {
    question.put("start", "1959-12-31T23:59:59Z");
    assertRefused(
        "/start: 1959-12-31T23:59:59Z lies outside the years 1960 to 2210 that are covered");
  }

  @Test
  void an_unknown_field_is_refused() {
    question.put("pause", List.of());
    assertRefused(
        "/pause: \"pause\" is unknown; expected one of zone, hours, holidays, special, id, pauses, start, minutes, end");
  }

  private Object due() {
    return new Due().answer(question).get("due");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> new Due().answer(question))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(message);
  }
}

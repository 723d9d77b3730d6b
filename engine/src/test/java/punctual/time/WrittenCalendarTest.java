package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenCalendarTest {
  private static final Map<String, List<String>> MONDAYS = Map.of("mon", List.of("08:00-17:00"));

  @Test
  void everything_wrong_is_named_with_its_place() {
    WrittenCalendar written =
        new WrittenCalendar(
            "America/Gotham",
            Map.of("mon", List.of("08:00-12:00", "11:59-17:00")),
            Map.of("2010-02-30", "Nobody's Day"),
            Map.of("2010/12/24", List.of("8-12")));
    assertThatThrownBy(() -> BusinessCalendar.of(written))
        .asInstanceOf(type(InvalidInput.class))
        .extracting(InvalidInput::faults)
        .isEqualTo(
            List.of(
                new Fault(
                    "/zone",
                    "\"America/Gotham\" is no known time zone; expected a name such as \"America/New_York\""),
                new Fault(
                    "/hours/mon/1", "\"11:59-17:00\" overlaps \"08:00-12:00\" of the same day"),
                new Fault(
                    "/holidays/2010-02-30",
                    "\"2010-02-30\" is no date; expected for example \"2010-11-25\""),
                new Fault(
                    "/special/2010~112~124",
                    "\"2010/12/24\" is no date; expected for example \"2010-11-25\""),
                new Fault(
                    "/special/2010~112~124/0",
                    "\"8-12\" is no working window; expected opening and closing time such as \"08:00-12:00\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17:00-08:00 | \"17:00-08:00\" closes before it has opened; hours past midnight are a window to 24:00 and one from 00:00 on the next day",
        "08:00-08:00 | \"08:00-08:00\" closes before it has opened; hours past midnight are a window to 24:00 and one from 00:00 on the next day",
        "16:00-00:00 | \"16:00-00:00\" closes before it has opened; hours past midnight are a window to 24:00 and one from 00:00 on the next day",
        "08:00-24:01 | \"08:00-24:01\" names a time of day that does not exist; expected 00:00 to 24:00",
        "08:60-12:00 | \"08:60-12:00\" names a time of day that does not exist; expected 00:00 to 24:00",
        "08:00       | \"08:00\" is no working window; expected opening and closing time such as \"08:00-12:00\""
      })
  void a_window_that_is_none_is_refused(String window, String reason) {
    assertThatThrownBy(() -> BusinessCalendar.of(Calendars.weekdays("UTC", window)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("/hours/mon/0: " + reason);
  }

  @Test
  void touching_windows_are_allowed() {
    assertThat(BusinessCalendar.of(Calendars.weekdays("UTC", "12:00-17:00", "08:00-12:00")))
        .isNotNull();
  }

  @Test
  void a_calendar_without_an_open_hour_is_refused() {
    assertThatThrownBy(
            () ->
                BusinessCalendar.of(
                    new WrittenCalendar(
                        "UTC",
                        Map.of("mon", List.of()),
                        Map.of(),
                        Map.of("2010-12-24", List.of()))))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("/hours: no hour is ever open; expected a window on at least one day");
  }

  @Test
  void a_day_that_is_none_is_refused() {
    assertThatThrownBy(
            () ->
                BusinessCalendar.of(
                    new WrittenCalendar(
                        "UTC", Map.of("monday", List.of("08:00-17:00")), Map.of(), Map.of())))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "/hours/monday: \"monday\" is no day; expected one of mon, tue, wed, thu, fri, sat, sun");
  }

  @Test
  void parsed_values_give_the_calendar() {
    assertThat(
            WrittenCalendar.of(
                Map.of(
                    "zone",
                    "UTC",
                    "hours",
                    MONDAYS,
                    "holidays",
                    Map.of("2010-11-11", "Veterans Day"),
                    "special",
                    Map.of("2010-12-24", List.of()))))
        .isEqualTo(
            new WrittenCalendar(
                "UTC",
                MONDAYS,
                Map.of("2010-11-11", "Veterans Day"),
                Map.of("2010-12-24", List.of())));
  }

  @Test
  void holidays_may_be_a_list_of_dates() {
    assertThat(
            WrittenCalendar.of(
                    Map.of("zone", "UTC", "hours", MONDAYS, "holidays", List.of("2010-11-11")))
                .holidays())
        .containsOnlyKeys("2010-11-11");
  }

  @Test
  void values_of_another_shape_are_named_with_their_place() {
    assertThatThrownBy(
            () ->
                WrittenCalendar.of(
                    Map.of(
                        "hours",
                        Map.of("mon", "08:00-17:00"),
                        "holidays",
                        List.of("2010-11-11", 5, "soon"),
                        "special",
                        7)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "/zone: is missing; expected a text; "
                + "/hours/mon: 08:00-17:00 is not a list; "
                + "/holidays/1: 5 is not a text; "
                + "/holidays/2: \"soon\" is no date; expected for example \"2010-11-25\"; "
                + "/special: 7 is not an object");
  }

  @Test
  void an_unknown_field_is_refused() {
    assertThatThrownBy(() -> WrittenCalendar.of(Map.of("zone", "UTC", "holliday", List.of())))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "/holliday: \"holliday\" is unknown; expected one of zone, hours, holidays, special");
  }
}

package punctual.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calendars as tests write them. */
final class Calendars {
  private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri");
  private static final List<String> WEEKEND = List.of("sat", "sun");

  private Calendars() {}

  static WrittenCalendar weekdays(String zone, String... windows) {
    return new WrittenCalendar(zone, on(WEEKDAYS, windows), Map.of(), Map.of());
  }

  static WrittenCalendar everyDay(String zone, String... windows) {
    Map<String, List<String>> hours = on(WEEKDAYS, windows);
    hours.putAll(on(WEEKEND, windows));
    return new WrittenCalendar(zone, hours, Map.of(), Map.of());
  }

  static WrittenCalendar closedOn(WrittenCalendar calendar, String date, String name) {
    return new WrittenCalendar(
        calendar.zone(), calendar.hours(), Map.of(date, name), calendar.special());
  }

  static WrittenCalendar specialOn(WrittenCalendar calendar, String date, String... windows) {
    return new WrittenCalendar(
        calendar.zone(), calendar.hours(), calendar.holidays(), Map.of(date, List.of(windows)));
  }

  private static Map<String, List<String>> on(List<String> days, String... windows) {
    Map<String, List<String>> hours = new LinkedHashMap<>();
    days.forEach(day -> hours.put(day, List.of(windows)));
    return hours;
  }
}

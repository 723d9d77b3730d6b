package punctual.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The windows of each local day: special days before holidays, holidays before the week. */
record WorkingHours(
    Map<DayOfWeek, List<Window>> weekly,
    Map<LocalDate, String> holidays,
    Map<LocalDate, List<Window>> special) {

  List<Window> on(LocalDate day) {
    List<Window> own = special.get(day);
    if (own != null) {
      return own;
    }
    return holidays.containsKey(day)
        ? List.of()
        : weekly.getOrDefault(day.getDayOfWeek(), List.of());
  }

  boolean neverOpen() {
    return weekly.values().stream().allMatch(List::isEmpty)
        && special.values().stream().allMatch(List::isEmpty);
  }
}

package punctual.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  WorkingHours withDaysOf(WorkingHours other) {
    return new WorkingHours(weekly, other.holidays, other.special);
  }

  /** The days with other windows, in order; the weeks are the same. */
  List<LocalDate> differingDays(WorkingHours other) {
    return Stream.of(holidays, special, other.holidays, other.special)
        .flatMap(days -> days.keySet().stream())
        .distinct()
        .filter(day -> !on(day).equals(other.on(day)))
        .sorted()
        .toList();
  }

  boolean neverOpen() {
    return weekly.values().stream().allMatch(List::isEmpty)
        && special.values().stream().allMatch(List::isEmpty);
  }
}

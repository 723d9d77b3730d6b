package punctual.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
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
    int first =
        Stream.of(other.holidays, other.special)
            .flatMap(days -> days.keySet().stream())
            .mapToInt(LocalDate::getYear)
            .min()
            .orElse(Year.MIN_VALUE);
    return new WorkingHours(
        weekly, joined(holidays, other.holidays, first), joined(special, other.special, first));
  }

  private static <T> Map<LocalDate, T> joined(
      Map<LocalDate, T> own, Map<LocalDate, T> others, int first) {
    Map<LocalDate, T> joined = new HashMap<>(own);
    joined.keySet().removeIf(day -> day.getYear() >= first);
    joined.putAll(others);
    return Map.copyOf(joined);
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

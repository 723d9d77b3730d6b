package punctual.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a written calendar, noting everything that is wrong with it. */
final class CalendarReader {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final WrittenCalendar written;
  private final Faults faults = new Faults();

  CalendarReader(WrittenCalendar written) {
    this.written = written;
  }

  BusinessCalendar read() {
    ZoneId zone = faults.reading("/zone", () -> LocalMoment.zone(written.zone()));
    WorkingHours hours = new WorkingHours(weekly(), holidays(), special());
    faults.refuseIfAny();
    if (hours.neverOpen()) {
      faults.add("/hours", "no hour is ever open; expected a window on at least one day");
    }
    faults.refuseIfAny();
    return new BusinessCalendar(zone, hours);
  }

  private Map<DayOfWeek, List<Window>> weekly() {
    Map<DayOfWeek, List<Window>> weekly = new EnumMap<>(DayOfWeek.class);
    written
        .hours()
        .forEach(
            (day, windows) -> {
              String pointer = Faults.pointer("/hours", day);
              DayOfWeek dayOfWeek = faults.reading(pointer, () -> dayOfWeek(day));
              List<Window> open = windows(pointer, windows);
              if (dayOfWeek != null) {
                weekly.put(dayOfWeek, open);
              }
            });
    return weekly;
  }

  private Map<LocalDate, String> holidays() {
    Map<LocalDate, String> holidays = new HashMap<>();
    written
        .holidays()
        .forEach((date, name) -> holidays.put(date(Faults.pointer("/holidays", date), date), name));
    return holidays;
  }

  private Map<LocalDate, List<Window>> special() {
    Map<LocalDate, List<Window>> special = new HashMap<>();
    written
        .special()
        .forEach(
            (date, windows) -> {
              String pointer = Faults.pointer("/special", date);
              special.put(date(pointer, date), windows(pointer, windows));
            });
    return special;
  }

  private List<Window> windows(String pointer, List<String> texts) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String at = Faults.pointer(pointer, i);
      Window window = faults.reading(at, () -> Window.of(text));
      if (window != null) {
        refuseOverlap(at, window, windows);
        windows.add(window);
      }
    }
    windows.sort(Window.BY_OPENING);
    return windows;
  }

  private void refuseOverlap(String pointer, Window window, List<Window> others) {
    for (Window other : others) {
      if (window.overlaps(other)) {
        faults.add(pointer, "\"%s\" overlaps \"%s\" of the same day".formatted(window, other));
      }
    }
  }

  private LocalDate date(String pointer, String text) {
    return faults.reading(pointer, () -> LocalMoment.date(text));
  }

  private static DayOfWeek dayOfWeek(String name) {
    int index = DAYS.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "\"%s\" is no day; expected one of %s".formatted(name, String.join(", ", DAYS)));
    }
    return DayOfWeek.of(index + 1);
  }
}

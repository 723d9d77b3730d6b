package punctual.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import punctual.files.FileProblem;
import punctual.files.Yaml;
import punctual.time.BusinessCalendar;
import punctual.time.Fault;
import punctual.time.InvalidInput;
import punctual.time.WrittenCalendar;

/** Reads a calendar: zone, weekly hours, holidays and special days. */
public final class CalendarFile {

  private CalendarFile() {}

  /**
   * @throws FileProblem naming every wrong field by its place
   */
  public static BusinessCalendar read(String path, String text) {
    Yaml file = Yaml.parse(path, text);
    Map<String, Object> values = new LinkedHashMap<>();
    file.map().forEach((key, value) -> values.put(key, value.value()));
    try {
      return BusinessCalendar.of(WrittenCalendar.of(values));
    } catch (InvalidInput e) {
      throw FileProblem.of(e.faults().stream().map(fault -> problem(file, fault)).toList());
    }
  }

  private static FileProblem problem(Yaml file, Fault fault) {
    return new FileProblem(file.place(fault.pointer()), fault.reason());
  }
}

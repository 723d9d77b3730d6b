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
   * @throws FileProblem naming the first wrong field by its place
   */
  public static BusinessCalendar read(String path, String text) {
    Yaml file = Yaml.parse(path, text);
    Map<String, Object> values = new LinkedHashMap<>();
    file.map().forEach((key, value) -> values.put(key, value.value()));
    try {
      return BusinessCalendar.of(WrittenCalendar.of(values));
    } catch (InvalidInput e) {
      Fault fault = e.faults().get(0);
      throw new FileProblem(file.place(fault.pointer()), fault.reason());
    }
  }
}

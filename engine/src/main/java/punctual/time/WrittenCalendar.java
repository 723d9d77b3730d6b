package punctual.time;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar word for word as somebody wrote it (contracts 5), not yet checked.
 *
 * @param zone IANA name of the zone, such as {@code America/Denver}
 * @param hours windows such as {@code 08:00-12:00} by day ({@code mon} to {@code sun}); a day not
 *     named is closed, {@code 24:00} is the day's end
 * @param holidays names of the days closed, by date such as {@code 2010-11-11}
 * @param special windows by date, instead of those of the week and also on holidays
 */
public record WrittenCalendar(
    String zone,
    Map<String, List<String>> hours,
    Map<String, String> holidays,
    Map<String, List<String>> special) {

  /** Keeps copies in the order written; what is {@code null} is empty. */
  public WrittenCalendar {
    hours = inOrder(hours);
    holidays = inOrder(holidays);
    special = inOrder(special);
  }

  private static <V> Map<String, V> inOrder(Map<String, V> written) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(written == null ? Map.of() : written));
  }

  /**
   * The calendar in values as a JSON or YAML parser gives them: {@code zone} a text, {@code hours}
   * and {@code special} maps of lists, {@code holidays} a map of names by date or a list of dates;
   * all but the zone may be left out.
   *
   * @throws InvalidInput naming every field of another shape, or unknown, by JSON pointer
   */
  public static WrittenCalendar of(Map<String, ?> values) {
    Faults faults = new Faults();
    RawFields fields = new RawFields(values, faults);
    fields.refuseUnknown(List.of("zone", "hours", "holidays", "special"));
    WrittenCalendar written =
        new WrittenCalendar(
            fields.text("zone"),
            fields.windows("hours"),
            fields.holidays("holidays"),
            fields.windows("special"));
    faults.refuseIfAny();
    return written;
  }
}

package punctual.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punctual.files.Place;

/**
 * The gaps that a table has on purpose, as its head says: {@code severity = 3; severity = 2,
 * channel = web, because ...}, or {@code any, because ...}.
 *
 * @param place of the line; null where there is none
 * @param any whether every gap is meant
 * @param gaps each as the values that a finding shows
 */
public record Intended(Place place, boolean any, List<Map<String, String>> gaps) {

  /** The head says nothing of gaps. */
  public static final Intended NONE = new Intended(null, false, List.of());

  private static final String BECAUSE = ", because ";

  /**
   * Reads the line without its label.
   *
   * @throws IllegalArgumentException with a sentence, where it cannot be read
   */
  public static Intended of(Place place, String line) {
    int because = line.indexOf(BECAUSE);
    if (because < 0 || line.substring(because + BECAUSE.length()).isBlank()) {
      throw new IllegalArgumentException("the line 'Gaps:' gives no reason ('..., because ...')");
    }
    String said = line.substring(0, because).strip();
    if (said.equals("any")) {
      return new Intended(place, true, List.of());
    }
    List<Map<String, String>> gaps = new ArrayList<>();
    for (String gap : said.split(";")) {
      gaps.add(values(gap));
    }
    return new Intended(place, false, gaps);
  }

  private static Map<String, String> values(String gap) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : gap.split(",")) {
      int sign = part.lastIndexOf(" = ");
      if (sign < 0) {
        throw new IllegalArgumentException(
            "'" + part.strip() + "' is no gap; write it as the finding shows it, 'severity = 3'");
      }
      values.put(part.substring(0, sign).strip(), part.substring(sign + 3).strip());
    }
    return values;
  }

  /** The gap in the words of a table's dimensions; empty where the table does not ask for them. */
  static Optional<Map<Dimension, Object>> in(Space space, Map<String, String> gap) {
    Map<Dimension, Object> values = new LinkedHashMap<>();
    for (Dimension dimension : space.dimensions()) {
      String value = gap.get(dimension.word());
      for (Object known : dimension.values()) {
        if (String.valueOf(known).equals(value)) {
          values.put(dimension, known);
        }
      }
    }
    return values.size() == gap.size() ? Optional.of(values) : Optional.empty();
  }
}

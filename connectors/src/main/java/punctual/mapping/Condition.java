package punctual.mapping;

import java.util.Map;
import java.util.Set;

/**
 * What must hold of a record: each of these fields has one of these values; {@code *} means any.
 */
record Condition(Map<String, Set<String>> fields) {

  static final Condition NONE = new Condition(Map.of());
  private static final String ANY = "*";

  boolean holds(Row row) {
    return fields.entrySet().stream().allMatch(field -> holds(row.text(field.getKey()), field));
  }

  private static boolean holds(String value, Map.Entry<String, Set<String>> field) {
    return value != null && (field.getValue().contains(ANY) || field.getValue().contains(value));
  }
}

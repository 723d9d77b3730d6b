package punctual.scenario;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.ledger.LedgerLine;

/** The fields of ledger lines as scenarios name them (contracts 2), and when two values agree. */
final class LineFields {

  static final String TO = "to";
  static final String TO_ANY = "toAny";
  static final Set<String> TIMES = Set.of("at", "due");
  static final Set<String> DURATIONS = Set.of("remaining");
  static final Set<String> ROLES = Set.of(TO, TO_ANY);

  /** Every field of the contract. */
  static final List<String> ALL =
      List.of(
          "at",
          "ticket",
          "agency",
          "agreement",
          "kind",
          "severity",
          "priority",
          "obligation",
          "key",
          "owedBy",
          "owedTo",
          "due",
          "by",
          "reason",
          "remaining",
          "notice",
          TO,
          TO_ANY,
          "channel",
          "error",
          "ladder",
          "level",
          "what",
          "line",
          "before",
          "after",
          "billTo",
          "service",
          "unit",
          "quantity",
          "rate",
          "amount",
          "currency",
          "adjusts",
          "clause",
          "rule",
          "file",
          "release");

  private LineFields() {}

  static Object of(LedgerLine line, String field) {
    return switch (field) {
      case "at" -> line.at();
      case "ticket" -> line.ticket();
      case "agency" -> line.agency();
      case "agreement" -> line.agreement();
      case "kind" -> line.kind();
      case "clause" -> line.basis().clause();
      case "rule" -> line.basis().rule();
      case "file" -> line.basis().file();
      case "release" -> line.release();
      default -> line.field(field);
    };
  }

  /** Whether a line's field is what is expected; null expects that the line has no such field. */
  static boolean agrees(LedgerLine line, String field, Object expected) {
    if (field.equals(TO_ANY)) {
      Set<?> addressed = set(line.field(TO));
      return set(expected).stream().anyMatch(addressed::contains);
    }
    Object actual = of(line, field);
    return field.equals(TO) && expected != null
        ? set(expected).equals(set(actual))
        : same(expected, actual);
  }

  private static Set<?> set(Object value) {
    if (value == null) {
      return Set.of();
    }
    return value instanceof Collection<?> items ? new HashSet<>(items) : Set.of(value);
  }

  private static boolean same(Object expected, Object actual) {
    if (expected == null || actual == null) {
      return expected == actual;
    }
    if (expected instanceof List<?> items) {
      return actual instanceof List<?> others && sameItems(items, others);
    }
    if (expected instanceof Map<?, ?> map) {
      return actual instanceof Map<?, ?> other && sameEntries(map, other);
    }
    return expected.toString().equals(actual.toString())
        || actual instanceof Number && sameNumber(expected.toString(), actual.toString());
  }

  private static boolean sameNumber(String expected, String actual) {
    return expected.matches("-?\\d{1,9}(\\.\\d{1,9})?")
        && new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
  }

  private static boolean sameItems(List<?> items, List<?> others) {
    boolean same = items.size() == others.size();
    for (int i = 0; same && i < items.size(); i++) {
      same = same(items.get(i), others.get(i));
    }
    return same;
  }

  private static boolean sameEntries(Map<?, ?> map, Map<?, ?> other) {
    return map.keySet().equals(other.keySet())
        && map.keySet().stream().allMatch(key -> same(map.get(key), other.get(key)));
  }
}

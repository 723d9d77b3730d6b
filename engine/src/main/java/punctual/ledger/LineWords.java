package punctual.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A ledger line in words, as timelines show it. */
public final class LineWords {
  private final Function<Instant, String> times;

  /**
   * @param times how instants are shown
   */
  public LineWords(Function<Instant, String> times) {
    this.times = times;
  }

  /** What the line says: {@code owed triage by desk, due 15m}. */
  public String of(LedgerLine line) {
    return of(line.kind(), line.fields());
  }

  /** The same for a kind and fields that are not all there. */
  public String of(String kind, Map<String, ?> fields) {
    Map<String, Object> rest = new LinkedHashMap<>(fields);
    StringBuilder words = new StringBuilder(kind == null ? "(any line)" : kind);
    Object name = first(rest.remove("obligation"), rest.remove("notice"));
    Object key = rest.remove("key");
    append(words, " ", first(key, name));
    append(words, " ", rest.remove("ladder"));
    append(words, " level ", rest.remove("level"));
    append(words, " severity ", rest.remove("severity"));
    append(words, " priority ", rest.remove("priority"));
    append(words, " by ", first(rest.remove("owedBy"), rest.remove("by")));
    append(words, " to ", first(rest.remove("to"), rest.remove("owedTo")));
    if (name != null && key != null && !key.toString().startsWith(name.toString())) {
      append(words, " of ", name);
    }
    append(words, ", due ", rest.remove("due"));
    rest.forEach((field, value) -> append(words, ", " + field + " ", value));
    return words.toString();
  }

  /** Where the line comes from: clause, rule and file; empty where it cites none. */
  public static String source(LedgerLine line) {
    return java.util.stream.Stream.of(
            line.basis().clause(), quoted(line.basis().rule()), line.basis().file())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("  "));
  }

  private static String quoted(String rule) {
    return rule == null ? null : '"' + rule + '"';
  }

  private static Object first(Object one, Object other) {
    return one == null ? other : one;
  }

  private void append(StringBuilder words, String before, Object value) {
    if (value != null) {
      words.append(before).append(shown(value));
    }
  }

  private String shown(Object value) {
    if (value instanceof Instant at) {
      return times.apply(at);
    }
    return value instanceof Collection<?> items
        ? items.stream().map(this::shown).collect(Collectors.joining(", "))
        : value.toString();
  }
}

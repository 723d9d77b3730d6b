package punctual.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tickets, as far as some rows can tell them apart. */
final class Space {

  private final List<Dimension> dimensions = new ArrayList<>();

  Space(List<Row> rows) {
    Map<String, Set<Object>> named = new LinkedHashMap<>();
    for (Row row : rows) {
      row.tests()
          .forEach(
              (about, tests) ->
                  tests.forEach(
                      test ->
                          named
                              .computeIfAbsent(about, key -> new LinkedHashSet<>())
                              .addAll(test.values())));
    }
    named.forEach(
        (about, values) ->
            dimensions.add(Dimension.of(about, values, values.contains(Literal.NOTHING))));
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** A ticket that all the rows match; empty where there is none. */
  Optional<Map<Dimension, Object>> common(List<Row> rows) {
    Map<Dimension, Object> witness = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      Set<Object> accepted = new LinkedHashSet<>(dimension.values());
      rows.forEach(row -> accepted.retainAll(row.accepts(dimension)));
      if (accepted.isEmpty()) {
        return Optional.empty();
      }
      boolean asked = rows.stream().anyMatch(row -> row.tests().containsKey(dimension.name()));
      if (asked) {
        witness.put(dimension, accepted.iterator().next());
      }
    }
    return Optional.of(witness);
  }

  /** Whether every ticket that the one row matches is matched by the other too. */
  boolean within(Row inner, Row outer) {
    return dimensions.stream()
            .allMatch(dimension -> outer.accepts(dimension).containsAll(inner.accepts(dimension)))
        && inner.hidden().containsAll(outer.hidden());
  }

  /** A ticket that no row matches; empty where each is matched by one. */
  Optional<Map<Dimension, Object>> gap(List<Row> rows) {
    Map<Dimension, Object> witness = new LinkedHashMap<>();
    return uncovered(0, rows, witness) ? Optional.of(witness) : Optional.empty();
  }

  /** Takes the dimensions one after the other; rows that accept all of the rest cover it. */
  private boolean uncovered(int next, List<Row> left, Map<Dimension, Object> witness) {
    if (left.isEmpty()) {
      for (int i = next; i < dimensions.size(); i++) {
        witness.put(dimensions.get(i), dimensions.get(i).values().get(0));
      }
      return true;
    }
    if (next == dimensions.size()) {
      return false;
    }
    Dimension dimension = dimensions.get(next);
    Map<Row, Set<Object>> accepted = new LinkedHashMap<>();
    left.forEach(row -> accepted.put(row, row.accepts(dimension)));
    Set<List<Row>> seen = new HashSet<>();
    for (Object value : dimension.values()) {
      List<Row> still = left.stream().filter(row -> accepted.get(row).contains(value)).toList();
      witness.put(dimension, value);
      if (seen.add(still) && uncovered(next + 1, still, witness)) {
        return true;
      }
    }
    witness.remove(dimension);
    return false;
  }
}

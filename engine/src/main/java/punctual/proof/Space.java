package punctual.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All tickets, as far as some rows can tell them apart. */
final class Space {

  private final List<Dimension> dimensions = new ArrayList<>();
  private final Map<Row, List<BitSet>> accepted = new IdentityHashMap<>();

  Space(List<Row> rows) {
    Map<String, Set<Object>> named = new LinkedHashMap<>();
    for (Row row : rows) {
      row.tests().forEach((about, questions) -> name(named, about, questions));
    }
    named.forEach(
        (about, values) ->
            dimensions.add(Dimension.of(about, values, values.contains(Literal.NOTHING))));
    rows.forEach(row -> accepted.put(row, dimensions.stream().map(row::accepts).toList()));
  }

  private static void name(Map<String, Set<Object>> named, String about, List<Question> questions) {
    Set<Object> values = named.computeIfAbsent(about, key -> new LinkedHashSet<>());
    questions.forEach(question -> values.addAll(question.values()));
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** What the row asks for and can never be; empty where some ticket matches it. */
  Optional<Dimension> impossible(Row row) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (accepted.get(row).get(i).isEmpty()) {
        return Optional.of(dimensions.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether both rows match some ticket. */
  boolean meet(Row first, Row second) {
    List<BitSet> one = accepted.get(first);
    List<BitSet> other = accepted.get(second);
    for (int i = 0; i < dimensions.size(); i++) {
      if (!one.get(i).intersects(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A ticket that both rows match, in what they ask for. */
  Map<Dimension, Object> common(Row first, Row second) {
    Map<Dimension, Object> witness = new LinkedHashMap<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      BitSet both = (BitSet) accepted.get(first).get(i).clone();
      both.and(accepted.get(second).get(i));
      if (first.tests().containsKey(dimension.name())
          || second.tests().containsKey(dimension.name())) {
        witness.put(dimension, dimension.values().get(both.nextSetBit(0)));
      }
    }
    return witness;
  }

  /** Whether the rows accept the same of this dimension. */
  boolean same(Row first, Row second, Dimension dimension) {
    int place = dimensions.indexOf(dimension);
    return accepted.get(first).get(place).equals(accepted.get(second).get(place));
  }

  /** Whether every ticket that the one row matches is matched by the other too. */
  boolean within(Row inner, Row outer) {
    for (int i = 0; i < dimensions.size(); i++) {
      BitSet more = (BitSet) accepted.get(inner).get(i).clone();
      more.andNot(accepted.get(outer).get(i));
      if (!more.isEmpty()) {
        return false;
      }
    }
    return inner.hidden().containsAll(outer.hidden());
  }

  /** A ticket that no row matches; empty where each is matched by one. */
  Optional<Map<Dimension, Object>> gap(List<Row> rows) {
    Map<Dimension, Object> witness = new LinkedHashMap<>();
    return uncovered(0, rows, witness) ? Optional.of(witness) : Optional.empty();
  }

  /** Takes the dimensions one after the other, and of each the values that leave other rows. */
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
    Set<List<Row>> seen = new HashSet<>();
    for (int i = 0; i < dimension.values().size(); i++) {
      int value = i;
      List<Row> still =
          left.stream().filter(row -> accepted.get(row).get(next).get(value)).toList();
      witness.put(dimension, dimension.values().get(i));
      if (seen.add(still) && uncovered(next + 1, still, witness)) {
        return true;
      }
    }
    witness.remove(dimension);
    return false;
  }
}

package punctual.proof;

import java.util.ArrayList;
import java.util.BitSet;
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
  private final Map<Row, Box> accepted = new IdentityHashMap<>();

  Space(List<Row> rows) {
    Map<String, Set<Object>> named = new LinkedHashMap<>();
    for (Row row : rows) {
      row.tests().forEach((about, questions) -> name(named, about, questions));
    }
    named.forEach(
        (about, values) ->
            dimensions.add(Dimension.of(about, values, values.contains(Literal.NOTHING))));
    rows.forEach(row -> accepted.put(row, new Box(dimensions.stream().map(row::accepts).toList())));
  }

  private static void name(Map<String, Set<Object>> named, String about, List<Question> questions) {
    Set<Object> values = named.computeIfAbsent(about, key -> new LinkedHashSet<>());
    questions.forEach(question -> values.addAll(question.values()));
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** What a row matches. */
  Box box(Row row) {
    return accepted.get(row);
  }

  /** What the row asks for and can never be; empty where some ticket matches it. */
  Optional<Dimension> impossible(Row row) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (accepted.get(row).sides().get(i).isEmpty()) {
        return Optional.of(dimensions.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether both rows match some ticket. */
  boolean meet(Row first, Row second) {
    return box(first).meets(box(second));
  }

  /** A ticket that both rows match, in what they ask for. */
  Map<Dimension, Object> common(Row first, Row second) {
    Map<Dimension, Object> witness = new LinkedHashMap<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      BitSet both = (BitSet) box(first).sides().get(i).clone();
      both.and(box(second).sides().get(i));
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
    return box(first).sides().get(place).equals(box(second).sides().get(place));
  }

  /** The tickets with these values, whatever else they have. */
  Box box(Map<Dimension, Object> values) {
    List<BitSet> sides = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      BitSet side = new BitSet();
      if (values.containsKey(dimension)) {
        side.set(dimension.values().indexOf(values.get(dimension)));
      } else {
        side.set(0, dimension.values().size());
      }
      sides.add(side);
    }
    return new Box(sides);
  }

  /** All tickets but those within the box. */
  List<Box> outside(Box box) {
    List<Box> outside = new ArrayList<>();
    Box everything = box(Map.of());
    for (int i = 0; i < dimensions.size(); i++) {
      BitSet beyond = (BitSet) everything.sides().get(i).clone();
      beyond.andNot(box.sides().get(i));
      if (!beyond.isEmpty()) {
        List<BitSet> sides = new ArrayList<>(everything.sides());
        sides.set(i, beyond);
        outside.add(new Box(sides));
      }
    }
    return outside;
  }

  /** What every row accepts in the same way: what all of them are about. */
  Box scope(List<Row> rows) {
    Box scope = box(Map.of());
    List<BitSet> sides = new ArrayList<>(scope.sides());
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      if (rows.stream().allMatch(row -> same(row, rows.get(0), dimension))) {
        sides.set(i, box(rows.get(0)).sides().get(i));
      } else if (dimension.asked()) {
        BitSet named = (BitSet) sides.get(i).clone();
        named.clear(dimension.values().indexOf(Dimension.OTHER));
        sides.set(i, named);
      }
    }
    return new Box(sides);
  }

  /** A ticket outside of all boxes, in what matters of it; empty where there is none. */
  Optional<Map<Dimension, Object>> gap(List<Box> boxes) {
    return gap(boxes, List.of());
  }

  /**
   * A ticket outside of all boxes, in what matters of it.
   *
   * @param beyond what is not looked at, and need not be said either
   * @throws TooMany when there are more combinations than can be looked at
   */
  Optional<Map<Dimension, Object>> gap(List<Box> boxes, List<Box> beyond) {
    List<Box> all = new ArrayList<>(beyond);
    all.addAll(boxes);
    return new GapSearch(dimensions, all).find().map(ticket -> essence(ticket, boxes));
  }

  /** Leaves out each value without which the ticket is outside all the same. */
  private Map<Dimension, Object> essence(Map<Dimension, Object> ticket, List<Box> boxes) {
    Map<Dimension, Object> left = new LinkedHashMap<>(ticket);
    for (boolean free : new boolean[] {false, true}) {
      for (Dimension dimension : dimensions) {
        if (dimension.free() == free && left.containsKey(dimension)) {
          Object value = left.remove(dimension);
          Box wider = box(left);
          if (boxes.stream().anyMatch(wider::meets)) {
            left.put(dimension, value);
          }
        }
      }
    }
    Map<Dimension, Object> ordered = new LinkedHashMap<>();
    dimensions.stream()
        .filter(left::containsKey)
        .forEach(dimension -> ordered.put(dimension, left.get(dimension)));
    return ordered;
  }
}

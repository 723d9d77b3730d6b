package punctual.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a ticket outside of all boxes, one dimension after the other. */
final class GapSearch {

  /** Beyond this it cannot be told, so that no table holds up a check. */
  static final int STEPS = 300_000;

  private final List<Dimension> dimensions;
  private final List<Box> boxes;
  private final int[] ticket;
  private int steps;

  GapSearch(List<Dimension> dimensions, List<Box> boxes) {
    this.dimensions = dimensions;
    this.boxes = boxes;
    this.ticket = new int[dimensions.size()];
  }

  /** The ticket, whole; empty where each is within some box. */
  Optional<Map<Dimension, Object>> find() {
    return isOutside(0, boxes) ? Optional.of(found()) : Optional.empty();
  }

  private Map<Dimension, Object> found() {
    Map<Dimension, Object> found = new LinkedHashMap<>();
    for (int i = 0; i < ticket.length; i++) {
      found.put(dimensions.get(i), dimensions.get(i).values().get(ticket[i]));
    }
    return found;
  }

  /** Of each dimension only the values that leave other boxes need to be looked at. */
  private boolean isOutside(int next, List<Box> left) {
    if (++steps > STEPS) {
      throw new TooMany(STEPS);
    }
    if (next == dimensions.size()) {
      return left.isEmpty();
    }
    Dimension dimension = dimensions.get(next);
    Set<List<Box>> seen = new HashSet<>();
    for (int i = 0; i < dimension.values().size(); i++) {
      int value = i;
      List<Box> still = left.stream().filter(box -> box.holds(next, value)).toList();
      ticket[next] = i;
      if (seen.add(still) && isOutside(next + 1, still)) {
        return true;
      }
    }
    return false;
  }
}

package punctual.proof;

import java.util.BitSet;
import java.util.List;

/**
 * Tickets that are told apart by nothing but the values of each dimension.
 *
 * @param sides for each dimension of the space, the places of the values that are within
 */
record Box(List<BitSet> sides) {

  boolean holds(int dimension, int value) {
    return sides.get(dimension).get(value);
  }

  boolean meets(Box other) {
    for (int i = 0; i < sides.size(); i++) {
      if (!sides.get(i).intersects(other.sides.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of it lies within the other. */
  boolean within(Box other) {
    for (int i = 0; i < sides.size(); i++) {
      BitSet more = (BitSet) sides.get(i).clone();
      more.andNot(other.sides.get(i));
      if (!more.isEmpty()) {
        return false;
      }
    }
    return true;
  }
}

package punctual.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Pairs expected with actual items one to one: as many pairs as there can be, and among those
 * pairings one that leaves as few demanded items over as can be (augmenting paths).
 */
final class Pairing {
  private static final int FREE = -1;

  private final List<List<Integer>> candidates = new ArrayList<>();
  private final int[] expectedOf;
  private final int[] actualOf;

  private Pairing(int expected, int actual) {
    this.actualOf = new int[expected];
    this.expectedOf = new int[actual];
    Arrays.fill(actualOf, FREE);
    Arrays.fill(expectedOf, FREE);
  }

  /**
   * @param demanded the actual items that should not be left over
   */
  static <E, A> Pairing of(
      List<E> expected, List<A> actual, BiPredicate<E, A> agree, Predicate<A> demanded) {
    Pairing pairing = new Pairing(expected.size(), actual.size());
    for (E wanted : expected) {
      List<Integer> fitting = new ArrayList<>();
      for (int i = 0; i < actual.size(); i++) {
        if (agree.test(wanted, actual.get(i))) {
          fitting.add(i);
        }
      }
      pairing.candidates.add(fitting);
    }
    boolean[] wanted = new boolean[actual.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = demanded.test(actual.get(i));
    }
    pairing.pair(wanted);
    return pairing;
  }

  private void pair(boolean[] demanded) {
    for (int expected = 0; expected < actualOf.length; expected++) {
      find(expected, new boolean[expectedOf.length]);
    }
    for (int actual = 0; actual < expectedOf.length; actual++) {
      if (demanded[actual] && expectedOf[actual] == FREE) {
        take(actual, demanded, new boolean[actualOf.length]);
      }
    }
  }

  /** Finds an actual item for an expected one, moving others where need be. */
  private boolean find(int expected, boolean[] seen) {
    for (int actual : candidates.get(expected)) {
      if (!seen[actual]) {
        seen[actual] = true;
        if (expectedOf[actual] == FREE || find(expectedOf[actual], seen)) {
          join(expected, actual);
          return true;
        }
      }
    }
    return false;
  }

  /** Finds a place for a demanded item by taking it from one that is not demanded. */
  private boolean take(int actual, boolean[] demanded, boolean[] seen) {
    for (int expected = 0; expected < actualOf.length; expected++) {
      if (!seen[expected] && candidates.get(expected).contains(actual)) {
        seen[expected] = true;
        int other = actualOf[expected];
        if (!demanded[other] || take(other, demanded, seen)) {
          if (expectedOf[other] == expected) {
            expectedOf[other] = FREE;
          }
          join(expected, actual);
          return true;
        }
      }
    }
    return false;
  }

  private void join(int expected, int actual) {
    actualOf[expected] = actual;
    expectedOf[actual] = expected;
  }

  /** The index of the actual item paired with an expected one, or -1. */
  int actual(int expected) {
    return actualOf[expected];
  }

  /** The index of the expected item paired with an actual one, or -1. */
  int expected(int actual) {
    return expectedOf[actual];
  }
}

package punctual.time;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with an input, so that its writer hears of everything at once. */
final class Faults {
  private final List<Fault> found = new ArrayList<>();

  void add(String pointer, String reason) {
    found.add(new Fault(pointer, reason));
  }

  /** What the reading gives, or {@code null} and a fault at the pointer. */
  <T> T reading(String pointer, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException refused) {
      add(pointer, refused.getMessage());
      return null;
    }
  }

  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }

  static String pointer(String parent, Object child) {
    return parent + "/" + child.toString().replace("~", "~0").replace("/", "~1");
  }
}

package punctual.fence;

import java.util.ArrayList;
import java.util.List;
import punctual.files.Place;

/** Collects what is refused in one file. */
final class Refusals {

  private final String path;
  private final List<Violation> violations = new ArrayList<>();

  Refusals(String path) {
    this.path = path;
  }

  void add(String code, int line, int column, String sentence) {
    Place place = new Place(path, Math.max(0, line), Math.max(0, column));
    violations.add(new Violation(code, place, sentence));
  }

  List<Violation> all() {
    return List.copyOf(violations);
  }
}

package punctual.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of one ledger that the other has not shown yet; each as often as it came. */
final class LineBag {
  private final Map<LineBytes, Integer> counts = new LinkedHashMap<>();

  void add(LineBytes line) {
    counts.merge(line, 1, Integer::sum);
  }

  /** Takes one such line out; false when there is none. */
  boolean take(LineBytes line) {
    Integer count = counts.get(line);
    if (count == null) {
      return false;
    }
    if (count == 1) {
      counts.remove(line);
    } else {
      counts.put(line, count - 1);
    }
    return true;
  }

  List<LineBytes> lines() {
    List<LineBytes> lines = new ArrayList<>(counts.size());
    counts.forEach(
        (line, count) -> {
          for (int i = 0; i < count; i++) {
            lines.add(line);
          }
        });
    return lines;
  }
}

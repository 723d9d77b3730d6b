package punctual.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a ticket missed of one kind, as a page shows it.
 *
 * @param newest the newest of them
 * @param before how many of the same kind and ticket were missed shortly before it
 */
record MissedView(OwedView newest, int before) {

  /** One for each ticket and kind, in the order of the newest. */
  static List<MissedView> of(List<OwedView> missed, int limit) {
    Map<String, List<OwedView>> alike = new LinkedHashMap<>();
    for (OwedView one : missed) {
      String key = one.href() + '\n' + one.row().name();
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    return alike.values().stream()
        .map(group -> new MissedView(group.get(0), group.size() - 1))
        .limit(limit)
        .toList();
  }
}

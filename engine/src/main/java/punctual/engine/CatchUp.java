package punctual.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import punctual.ledger.LedgerLine;

/**
 * What remains of several steps taken at once after the engine was away: of each stream only the
 * newest notice is sent; what the older ones were to meet stays missed.
 */
record CatchUp(List<LedgerLine> lines, List<Notice> notices) {

  static CatchUp of(List<Outcome> outcomes, Handling handling) {
    if (outcomes.size() == 1) {
      return new CatchUp(outcomes.get(0).lines(), outcomes.get(0).notices());
    }
    List<LedgerLine> lines = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    Set<String> newer = new HashSet<>();
    for (int i = outcomes.size() - 1; i >= 0; i--) {
      Set<String> dropped = new HashSet<>();
      prepend(notices, kept(outcomes.get(i), handling, newer, dropped));
      prepend(
          lines, outcomes.get(i).lines().stream().filter(line -> stays(line, dropped)).toList());
    }
    return new CatchUp(lines, notices);
  }

  private static <T> void prepend(List<T> all, List<T> before) {
    all.addAll(0, before);
  }

  private static List<Notice> kept(
      Outcome outcome, Handling handling, Set<String> newer, Set<String> dropped) {
    List<Notice> kept = new ArrayList<>();
    for (int i = outcome.notices().size() - 1; i >= 0; i--) {
      Notice notice = outcome.notices().get(i);
      boolean late = notice.at().equals(handling.now());
      if (late && !newer.add(notice.notice() + notice.to())) {
        dropped.add("notice " + notice.key());
        dropped.add("late " + notice.meets());
      } else {
        kept.add(0, notice);
      }
    }
    return kept;
  }

  private static boolean stays(LedgerLine line, Set<String> dropped) {
    Object name = line.kind().equals("notice") ? line.field("key") : line.field("obligation");
    return !dropped.contains(line.kind() + " " + name);
  }
}

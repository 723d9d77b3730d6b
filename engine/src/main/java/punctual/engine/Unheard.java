package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.ledger.LedgerLine;

/**
 * The notices of a new past that are still worth sending: nothing later was sent to the same roles,
 * and of each stream only the newest.
 */
final class Unheard {

  private final Map<String, Notice> streams = new LinkedHashMap<>();
  private final List<LedgerLine> lines = new ArrayList<>();

  private Unheard() {}

  static Unheard of(OrderedRun.Result before, OrderedRun.Result after) {
    Set<String> sent = new HashSet<>();
    before.notices().forEach(notice -> sent.add(stream(notice) + notice.at()));
    Map<String, List<Notice>> pending = new HashMap<>();
    for (Notice notice : after.notices()) {
      String roles = notice.to().toString();
      if (sent.contains(stream(notice) + notice.at())) {
        pending.remove(roles);
      } else {
        pending.computeIfAbsent(roles, role -> new ArrayList<>()).add(notice);
      }
    }
    Unheard unheard = new Unheard();
    pending.values().forEach(notices -> notices.forEach(unheard::add));
    unheard.keepLines(after.lines());
    return unheard;
  }

  private static String stream(Notice notice) {
    return notice.notice() + notice.to();
  }

  private void add(Notice notice) {
    streams.put(stream(notice), notice);
  }

  private void keepLines(List<LedgerLine> all) {
    Set<String> keys = new HashSet<>();
    streams.values().forEach(notice -> keys.add(notice.key()));
    for (LedgerLine line : all) {
      if (line.kind().equals("notice") && keys.contains((String) line.field("key"))) {
        lines.add(line);
      }
    }
  }

  boolean tells(LedgerLine line) {
    return line != null && lines.contains(line);
  }

  List<LedgerLine> lines(Instant now) {
    return lines.stream().map(line -> line.with(now)).toList();
  }

  List<Notice> notices(Instant now) {
    return streams.values().stream().map(notice -> notice.at(now)).toList();
  }
}

package punctual.policies;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.policy.Release;
import punctual.reporting.CallFigures;
import punctual.reporting.Figure;

/** What is measured of a few calls, and what is asked of whom: all that rules say of reports. */
final class Report {

  private static final String DAY = "2010-11-15T";
  private static final Instant END = Instant.parse(DAY + "15:00:00Z");
  private static final YearMonth MONTH = YearMonth.of(2010, 11);
  private static final List<List<String>> MENUS =
      List.of(
          List.of(),
          List.of("1", "1"),
          List.of("1", "2"),
          List.of("1", "3"),
          List.of("1", "4"),
          List.of("2"),
          List.of("3"));

  private final Policy policy;
  private final CallFigures calls;

  private Report(Policy policy) {
    this.policy = policy;
    this.calls = new CallFigures(policy);
  }

  /** The same for releases under which every report is the same. */
  static List<String> of(Release release) {
    List<String> report = new ArrayList<>();
    for (Policy policy : release.policies().values()) {
      report.addAll(new Report(policy).lines());
    }
    return report;
  }

  private List<String> lines() {
    for (List<String> menu : MENUS) {
      call(menu, Map.of("abandonedAt", DAY + "14:00:30Z"));
      call(menu, Map.of("answeredAt", DAY + "14:00:05Z", "agentSpokeAt", DAY + "14:00:45Z"));
      call(menu, Map.of("agentSpokeAt", DAY + "14:00:45Z", "resolved", true));
      call(menu, phantom());
    }
    List<String> lines = new ArrayList<>();
    calls.figures().all().stream().map(Figure::toString).sorted().forEach(lines::add);
    calls.excluded(CallFigures.DESK, MONTH).forEach(one -> lines.add(one.toString()));
    policy.goals().forEach(goal -> lines.add(goal.toString()));
    policy.surveys().forEach(terms -> lines.add(terms.toString()));
    return lines;
  }

  private static Map<String, Object> phantom() {
    return Map.of(
        "answeredAt", DAY + "14:00:05Z", "agentSpokeAt", DAY + "14:00:45Z", "outcome", "phantom");
  }

  private void call(List<String> menu, Map<String, Object> more) {
    Map<String, Object> data = new HashMap<>(more);
    data.put("menu", menu);
    data.put("offeredAt", DAY + "14:00:00Z");
    String id = menu + " " + more;
    calls.add(
        new TicketEvent("/senders/phones", id, CallFigures.TYPE, "dmv", id, END, null, data), null);
  }
}

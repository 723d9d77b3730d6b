package punctual.web;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.reporting.Budget;
import punctual.reporting.JudgedTicket;
import punctual.reporting.StoredTickets;

/** A figure opened down to its tickets, and what its target can still bear. */
@Component
final class FigureTickets {

  private final JdbcClient jdbc;

  FigureTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A ticket behind a figure.
   *
   * @param total the time since its opening, nothing taken out
   * @param left until it is due; of a clock that stands, that it stands
   */
  record Row(
      JudgedTicket ticket,
      String clause,
      String href,
      When opened,
      When due,
      When judged,
      String total,
      String left,
      String tone) {

    static Row of(String clause, JudgedTicket ticket, Instant now, ZoneId zone) {
      return new Row(
          ticket,
          clause,
          Link.ticket(ticket.agency(), ticket.ticket()) + "#clocks",
          When.of(ticket.opened(), zone),
          When.of(ticket.due(), zone),
          When.of(ticket.judged(), zone),
          When.span(ticket.total(now)),
          ticket.open() ? left(ticket, now) : "",
          ticket.open() ? "" : Tone.of(ticket.state()));
    }

    private static String left(JudgedTicket ticket, Instant now) {
      if (ticket.state().equals("paused")) {
        return "the clock stands";
      }
      Duration left = ticket.left(now);
      return left.isNegative() ? When.span(left) + " over" : When.span(left) + " left";
    }
  }

  /** A goal and how much it can bear. */
  record Borne(Budget budget, Goal goal, String kept, String href) {

    /** How many more; in words, so that zero is shown. */
    public String bearable() {
      return budget.bearable() == null ? "" : String.valueOf(Math.max(0, budget.bearable()));
    }

    /** Nothing more may be missed. */
    public boolean isSpent() {
      return budget.bearable() != null && budget.bearable() <= 0;
    }
  }

  /** The tickets that a figure counts or will count, by due instant. */
  List<Row> rows(MetricsReport report, Goal goal, YearMonth month, Instant now) {
    Policy policy = report.policy();
    List<Row> rows = new ArrayList<>();
    for (String agency : agencies(report)) {
      for (JudgedTicket one : new StoredTickets(jdbc, policy).of(agency, month, goal.clause())) {
        rows.add(Row.of(goal.clause(), one, now, policy.agreement().zone()));
      }
    }
    rows.sort(Comparator.comparing(row -> row.ticket().due()));
    return rows;
  }

  /** What every share of tickets can bear in a month. */
  List<Borne> budgets(MetricsReport report, YearMonth month) {
    StoredTickets tickets = new StoredTickets(jdbc, report.policy());
    List<Borne> all = new ArrayList<>();
    for (Goal goal : report.policy().goals()) {
      if (hasTickets(report, goal)) {
        Budget budget = tickets.budget(report.of(goal, month), agencies(report));
        String kept = MetricsGroup.counted(goal, budget.figure());
        all.add(new Borne(budget, goal, kept, Link.figure(report, goal, month)));
      }
    }
    return all;
  }

  /** The open tickets that threaten any target, those with the least time left first. */
  static List<Row> threatening(List<Borne> budgets, Instant now, ZoneId zone) {
    return budgets.stream()
        .flatMap(
            one ->
                one.budget().threatening().stream()
                    .map(ticket -> Row.of(one.goal().clause(), ticket, now, zone)))
        .sorted(
            Comparator.comparing((Row row) -> row.ticket().state().equals("paused"))
                .thenComparing(row -> row.ticket().due()))
        .toList();
  }

  /** Whether a goal's figure is a share of obligations, each a ticket's. */
  static boolean hasTickets(MetricsReport report, Goal goal) {
    return goal.kind() == Goal.Kind.SHARE && report.promised().contains(goal.clause());
  }

  static List<String> agencies(MetricsReport report) {
    return report.agency() == null
        ? List.copyOf(report.policy().directory().agencies().keySet())
        : List.of(report.agency());
  }
}

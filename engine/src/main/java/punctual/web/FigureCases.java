package punctual.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.engine.Goal;
import punctual.reporting.CountedCase;
import punctual.reporting.StoredCases;
import punctual.reporting.StoredFigures;

/** A figure opened down to first resolutions, answers or outages. */
@Component
final class FigureCases {

  private final JdbcClient jdbc;

  FigureCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether there is anything to be opened. */
  static boolean opens(MetricsReport report, Goal goal) {
    return goal.kind() == Goal.Kind.AVAILABILITY
        || StoredCases.has(goal)
        || FigureTickets.hasTickets(report, goal);
  }

  /** A ticket that was resolved, or about which somebody answered. */
  record Told(CountedCase one, String href, When at, String what) {

    static Told of(CountedCase one, Goal goal, ZoneId zone) {
      String ticket = Link.ticket(one.agency(), one.ticket());
      return new Told(one, ticket, When.of(one.at(), zone), what(one, goal, zone));
    }

    private static String what(CountedCase one, Goal goal, ZoneId zone) {
      if (one.score() != null) {
        BigDecimal score = one.score().stripTrailingZeros();
        return "answered " + score.toPlainString() + " on " + goal.scale();
      }
      String again =
          one.reopened() == null ? "" : ", reopened " + When.of(one.reopened(), zone).text();
      return "resolved" + again;
    }

    public String kept() {
      return one.kept() ? "yes" : "no";
    }

    Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("ticket", one.ticket());
      facts.put("agency", one.agency());
      facts.put("at", one.at().toString());
      facts.put("kept", one.kept());
      facts.put("score", one.score());
      facts.put("reopened", one.reopened() == null ? null : one.reopened().toString());
      return facts;
    }
  }

  /** The tickets that a figure of first contact or of satisfaction counts, by time. */
  List<Told> told(MetricsReport report, Goal goal, YearMonth month) {
    List<Told> all = new ArrayList<>();
    if (StoredCases.has(goal)) {
      StoredCases cases = new StoredCases(jdbc, report.policy());
      ZoneId zone = report.policy().agreement().zone();
      for (String agency : FigureTickets.agencies(report)) {
        cases.of(agency, month, goal).forEach(one -> all.add(Told.of(one, goal, zone)));
      }
      all.sort(Comparator.comparing(told -> told.one().at()));
    }
    return all;
  }

  /** A stretch in which an item was down, as the page shows it. */
  record Down(String item, When from, When until, String span, boolean planned) {

    Map<String, Object> facts() {
      return Map.of("item", item, "from", from.iso(), "until", until.iso(), "planned", planned);
    }
  }

  /** When the application of an availability was down in a month. */
  List<Down> outages(MetricsReport report, Goal goal, YearMonth month, Instant now) {
    ZoneId zone = report.policy().agreement().zone();
    return new StoredFigures(jdbc, report.policy())
        .availability(month, now).stream()
            .filter(one -> one.goal().equals(goal))
            .flatMap(one -> one.outages().stream())
            .map(
                one ->
                    new Down(
                        one.item(),
                        When.of(one.from(), zone),
                        When.of(one.until(), zone),
                        When.span(Duration.between(one.from(), one.until())),
                        one.planned()))
            .toList();
  }
}

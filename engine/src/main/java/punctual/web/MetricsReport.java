package punctual.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.policy.Release;
import punctual.reporting.Attainment;
import punctual.reporting.AttainmentRow;
import punctual.reporting.Figure;
import punctual.reporting.Figures;

/**
 * The figures of an agreement over several months.
 *
 * @param promised the clauses under which something is owed
 * @param agency whose are shown; null for all together
 * @param months from the first to the last
 */
record MetricsReport(
    Release release,
    Policy policy,
    Figures figures,
    Set<String> promised,
    String agency,
    List<YearMonth> months) {

  YearMonth first() {
    return months.get(0);
  }

  YearMonth last() {
    return months.get(months.size() - 1);
  }

  /** An agency that may be chosen. */
  record Choice(String id, String name, boolean chosen) {}

  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (Map.Entry<String, String> one : policy.directory().agencies().entrySet()) {
      choices.add(new Choice(one.getKey(), one.getValue(), one.getKey().equals(agency)));
    }
    return choices;
  }

  /** The parameters that ask for this report. */
  String query() {
    String whose = agency == null ? "" : "agency=" + Link.encoded(agency) + "&";
    return whose + "months=" + months.size() + "&until=" + last();
  }

  /** What was counted for a goal in a month. */
  Figure of(Goal goal, YearMonth month) {
    return agency == null ? together(goal, month) : figures.of(agency, month, goal.clause());
  }

  /** What was counted for a goal over all months. */
  Figure cumulative(Goal goal) {
    return months.stream().map(month -> of(goal, month)).reduce(MetricsReport::sum).orElseThrow();
  }

  /** What is the same for every agency counts once. */
  private Figure together(Goal goal, YearMonth month) {
    Figure sum = new Figure(Figures.EVERY, month, goal.clause(), BigDecimal.ZERO, BigDecimal.ZERO);
    Figure every = figures.of(Figures.EVERY, month, goal.clause());
    if (!every.isEmpty()) {
      return every;
    }
    for (String one : policy.directory().agencies().keySet()) {
      sum = sum(sum, figures.of(one, month, goal.clause()));
    }
    return sum;
  }

  private static Figure sum(Figure a, Figure b) {
    return new Figure(
        a.agency(), a.month(), a.clause(), a.kept().add(b.kept()), a.all().add(b.all()));
  }

  /** The contract's rows: by agency every month and all together. */
  List<AttainmentRow> rows() {
    Attainment attainment = new Attainment(release, policy.agreement().id(), figures);
    List<AttainmentRow> rows = new ArrayList<>();
    for (String one : policy.directory().agencies().keySet()) {
      if (agency == null || agency.equals(one)) {
        months.forEach(month -> rows.addAll(attainment.rows(one, month)));
        rows.addAll(attainment.cumulative(one, first(), last()));
      }
    }
    return rows;
  }
}

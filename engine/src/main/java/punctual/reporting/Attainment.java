package punctual.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.policy.Release;

/**
 * What was attained of an agreement (UT-RPT-1): every clause under which something is owed, and
 * whatever else the policy measures.
 */
public final class Attainment {

  private final String agreement;
  private final Figures figures;
  private final List<Goal> apart = new ArrayList<>();
  private final Map<String, Goal> goals = new LinkedHashMap<>();
  private final Set<String> clauses = new LinkedHashSet<>();

  public Attainment(Release release, String agreement, Figures figures) {
    this.agreement = agreement;
    this.figures = figures;
    Policy policy = release.policy(agreement).orElseThrow();
    for (Goal goal : policy.goals()) {
      if (goal.apart() == null) {
        goals.put(goal.clause(), goal);
      } else {
        apart.add(goal);
      }
    }
    clauses.addAll(goals.keySet());
    clauses.addAll(Promises.clauses(release.files(), agreement));
    figures.all().stream()
        .map(Figure::clause)
        .filter(clause -> !clause.contains(" "))
        .forEach(clauses::add);
  }

  /** The clauses: those with a goal in the policy's order, then the others. */
  public Set<String> clauses() {
    return clauses;
  }

  /** The goal of a clause; null where the policy states none. */
  public Goal goal(String clause) {
    return goals.get(clause);
  }

  /** One row a clause for a month. */
  public List<AttainmentRow> rows(String agency, YearMonth month) {
    List<AttainmentRow> rows = new ArrayList<>();
    for (String clause : clauses) {
      Goal goal = goals.get(clause);
      boolean annual = goal != null && goal.bound().annual();
      Figure figure = figures.cumulative(agency, annual ? january(month) : month, month, clause);
      rows.add(new AttainmentRow(agreement, agency, month.toString(), figure, goal));
      Figure apart = figures.of(agency, month, Figures.apart(clause));
      if (!apart.isEmpty()) {
        Figure share = new Figure(agency, month, clause, apart.kept(), apart.all());
        rows.add(new AttainmentRow(agreement, agency, month.toString(), share, null));
      }
      rows.addAll(apart(agency, month, clause));
    }
    return rows;
  }

  /** What a clause's figure leaves out and shows beside it: tickets of another channel. */
  private List<AttainmentRow> apart(String agency, YearMonth month, String clause) {
    List<AttainmentRow> rows = new ArrayList<>();
    for (Goal goal : apart) {
      if (goal.clause().equals(clause)) {
        Figure told = figures.of(agency, month, Figures.apart(clause, goal.apart()));
        Figure figure = new Figure(agency, month, clause, told.kept(), told.all());
        rows.add(new AttainmentRow(agreement, agency, month.toString(), figure, goal));
      }
    }
    return rows;
  }

  private static YearMonth january(YearMonth month) {
    return YearMonth.of(month.getYear(), 1);
  }

  /** One row a clause for several months together, both ends included. */
  public List<AttainmentRow> cumulative(String agency, YearMonth from, YearMonth to) {
    List<AttainmentRow> rows = new ArrayList<>();
    for (String clause : clauses) {
      Figure figure = figures.cumulative(agency, from, to, clause);
      String months = from + "/" + to;
      rows.add(new AttainmentRow(agreement, agency, months, figure, goals.get(clause)));
    }
    return rows;
  }
}

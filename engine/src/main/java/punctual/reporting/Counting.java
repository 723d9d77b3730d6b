package punctual.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;
import punctual.engine.Policy;

/** What each thing that happened adds to the figures of an agreement. */
final class Counting {

  static final String FIRST_CONTACT = "first-contact";

  private final List<Goal> goals;
  private final Months months;
  private final Figures figures = new Figures();

  Counting(Policy policy) {
    this.goals = policy.goals();
    this.months = new Months(policy.agreement().zone());
  }

  Figures figures() {
    return figures;
  }

  Months months() {
    return months;
  }

  void judged(String agency, Judged judged) {
    judged
        .kept()
        .ifPresent(kept -> figures.add(agency, months.of(judged.due()), judged.clause(), kept));
  }

  /** An incident was resolved for the first time. */
  void resolved(String agency, FirstResolution first) {
    boolean kept = first.onFirstContact() && !first.reopenedWithin(months);
    resolved(agency, months.of(first.at()), kept, BigDecimal.ONE);
    if (first.channel() != null) {
      resolved(agency, months.of(first.at()), first.channel(), kept, BigDecimal.ONE);
    }
  }

  /** So many incidents were resolved for the first time. */
  void resolved(String agency, YearMonth month, boolean kept, BigDecimal count) {
    for (Goal goal : goals) {
      if (goal.kind() == Kind.SHARE && goal.of().equals(FIRST_CONTACT)) {
        figures.add(agency, month, goal.clause(), kept ? count : BigDecimal.ZERO, count);
      }
    }
  }

  /** So many incidents told by a channel were resolved for the first time; shown apart. */
  void resolved(String agency, YearMonth month, String channel, boolean kept, BigDecimal count) {
    for (Goal goal : goals) {
      if (channel.equals(goal.apart())) {
        String clause = Figures.apart(goal.clause(), channel);
        BigDecimal some = kept ? count : BigDecimal.ZERO;
        figures.add(agency, month, clause, some, count);
        figures.add(CallFigures.DESK, month, clause, some, count);
      }
    }
  }

  /** So many answered a survey alike. */
  void answered(String agency, YearMonth month, Map<String, Object> answer, BigDecimal count) {
    Object scale = answer.get("scale");
    for (Goal goal : goals) {
      if (scale != null && scale.equals(goal.scale()) && answer.get("score") != null) {
        BigDecimal score = new BigDecimal(answer.get("score").toString());
        BigDecimal kept = goal.kind() == Kind.MEAN ? score : satisfied(answer, score, goal);
        figures.add(agency, month, goal.clause(), kept.multiply(count), count);
      }
    }
  }

  /** An answer that says itself whether it is one of satisfaction is taken at its word. */
  private static BigDecimal satisfied(Map<String, Object> answer, BigDecimal score, Goal goal) {
    boolean satisfied =
        answer.get("satisfied") instanceof Boolean said
            ? said
            : score.compareTo(goal.threshold()) >= 0;
    return satisfied ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}

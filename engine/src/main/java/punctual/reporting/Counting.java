package punctual.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import punctual.engine.FirstContact;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;
import punctual.engine.Policy;

/** What each thing that happened adds to the figures of an agreement. */
final class Counting {

  private final List<Goal> goals;
  private final List<OnFirstContact> contact = new ArrayList<>();
  private final Months months;
  private final Figures figures = new Figures();

  Counting(Policy policy) {
    this.goals = policy.goals();
    for (Goal goal : goals) {
      goal.firstContact().ifPresent(of -> contact.add(new OnFirstContact(goal.clause(), of)));
    }
    this.months = new Months(policy.agreement().zone());
  }

  /** A goal of first contact with the tickets that it counts. */
  private record OnFirstContact(String clause, FirstContact of) {

    boolean counts(Resolved alike, String channel) {
      return Objects.equals(of.channel(), channel) && of.counts(alike.inquiry(), alike.category());
    }
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

  /** A ticket was resolved for the first time. */
  void resolved(String agency, FirstResolution first) {
    boolean kept = first.onFirstContact() && !first.reopenedWithin(months);
    Resolved one =
        new Resolved(agency, months.of(first.at()), kept, first.inquiry(), first.category());
    resolved(one, BigDecimal.ONE);
    if (first.channel() != null) {
      resolved(one, first.channel(), BigDecimal.ONE);
    }
  }

  /**
   * First resolutions alike.
   *
   * @param kept on first contact, and not reopened in the same month
   * @param inquiry of inquiries, which only a goal of all tickets counts
   * @param category of tickets that a goal may leave out, or null
   */
  record Resolved(String agency, YearMonth month, boolean kept, boolean inquiry, String category) {

    private BigDecimal kept(BigDecimal count) {
      return kept ? count : BigDecimal.ZERO;
    }
  }

  /** So many tickets were resolved for the first time. */
  void resolved(Resolved alike, BigDecimal count) {
    for (OnFirstContact goal : contact) {
      if (goal.counts(alike, null)) {
        figures.add(alike.agency(), alike.month(), goal.clause(), alike.kept(count), count);
      }
    }
  }

  /** So many tickets told by a channel were resolved for the first time; shown apart. */
  void resolved(Resolved alike, String channel, BigDecimal count) {
    for (OnFirstContact goal : contact) {
      if (goal.counts(alike, channel)) {
        String clause = Figures.apart(goal.clause(), channel);
        figures.add(alike.agency(), alike.month(), clause, alike.kept(count), count);
        figures.add(CallFigures.DESK, alike.month(), clause, alike.kept(count), count);
      }
    }
  }

  /** So many answered a survey alike. */
  void answered(String agency, YearMonth month, Map<String, Object> answer, BigDecimal count) {
    String scale = answer.get("scale") == null ? null : answer.get("scale").toString();
    Object told = answer.get("score");
    BigDecimal score = told == null ? null : new BigDecimal(told.toString());
    Boolean satisfied = answer.get("satisfied") instanceof Boolean said ? said : null;
    for (Goal goal : goals) {
      counted(goal, scale, score, satisfied)
          .ifPresent(one -> figures.add(agency, month, goal.clause(), one.multiply(count), count));
    }
  }

  /**
   * What an answer counts for a goal: its score, or 1 or 0; empty where it is of another scale.
   *
   * @param satisfied what the answer says itself, which is taken at its word; else null
   */
  static Optional<BigDecimal> counted(
      Goal goal, String scale, BigDecimal score, Boolean satisfied) {
    if (scale == null || score == null || !scale.equals(goal.scale())) {
      return Optional.empty();
    }
    if (goal.kind() == Kind.MEAN) {
      return Optional.of(score);
    }
    boolean kept = satisfied == null ? score.compareTo(goal.threshold()) >= 0 : satisfied;
    return Optional.of(kept ? BigDecimal.ONE : BigDecimal.ZERO);
  }
}

package punctual.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.engine.Answered;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.facts.Call;
import punctual.facts.Counted;
import punctual.facts.Desk;
import punctual.facts.LeftOut;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/**
 * The figures of calls, month by month: the policy says which desk a call reaches, for which clause
 * it counts and how.
 */
public final class CallFigures {

  /** Stands for all calls together, whosever they are. */
  public static final String DESK = "desk";

  /** The type of the events that are counted. */
  public static final String TYPE = "call.completed";

  private final Policy policy;
  private final Map<String, BigDecimal> limits = new HashMap<>();
  private final Figures figures = new Figures();
  private final List<Excluded> excluded = new ArrayList<>();

  /** A call that is left out, and why. */
  public record Excluded(
      String agency, YearMonth month, String call, String clause, String reason) {}

  public CallFigures(Policy policy) {
    this.policy = policy;
    for (Goal goal : policy.goals()) {
      if (goal.kind() == Goal.Kind.MEAN && goal.bound().atMost()) {
        limits.put(goal.clause(), goal.target());
      }
    }
  }

  /**
   * Counts a call.
   *
   * @param about the ticket that it is about, or null
   */
  public void add(TicketEvent event, Ticket about) {
    YearMonth month = YearMonth.from(event.time().atZone(policy.agreement().zone()));
    Call told = new Call(event.id(), event.data(), null, by(about, month));
    Call call = new Call(told.id(), told.data(), desk(told), told.about());
    for (Answered answered : policy.decide("calls", List.of(call))) {
      String clause = answered.basis().clause();
      if (answered.answer() instanceof Counted counted && counted.amount() != null) {
        count(event.agency(), month, clause, counted);
      } else if (answered.answer() instanceof LeftOut left) {
        excluded.add(new Excluded(agency(event.agency()), month, call.id(), clause, left.reason()));
      }
    }
  }

  private String desk(Call call) {
    return policy.decide("desks", List.of(call)).stream()
        .filter(answered -> answered.answer() instanceof Desk)
        .map(answered -> ((Desk) answered.answer()).name())
        .findFirst()
        .orElse(null);
  }

  /** The ticket as far as a reopening by the end of the month is concerned. */
  private Ticket by(Ticket about, YearMonth month) {
    Moment reopened = about == null ? null : about.reopened();
    if (reopened == null) {
      return about;
    }
    Moment first = about.moment("first reopened");
    Moment counts = first == null ? reopened : first;
    boolean within = !YearMonth.from(counts.at().atZone(policy.agreement().zone())).isAfter(month);
    Map<String, Moment> moments = new HashMap<>(about.moments());
    if (!within) {
      moments.remove("reopened");
    }
    return new Ticket(
        about.agency(), about.id(), about.facts(), moments, about.classification(), about.pauses());
  }

  private void count(String agency, YearMonth month, String clause, Counted counted) {
    add(agency, month, clause, counted.amount());
    BigDecimal limit = limits.get(clause);
    if (limit != null) {
      boolean within = counted.amount().compareTo(limit) <= 0;
      add(agency, month, Figures.apart(clause), within ? BigDecimal.ONE : BigDecimal.ZERO);
    }
  }

  private void add(String agency, YearMonth month, String clause, BigDecimal amount) {
    figures.add(DESK, month, clause, amount, BigDecimal.ONE);
    if (policy.directory().covers(agency)) {
      figures.add(agency, month, clause, amount, BigDecimal.ONE);
    }
  }

  private String agency(String agency) {
    return policy.directory().covers(agency) ? agency : DESK;
  }

  /** Adds what was counted elsewhere. */
  void addAll(CallFigures others) {
    figures.addAll(others.figures);
    excluded.addAll(others.excluded);
  }

  /** What was counted. */
  public Figures figures() {
    return figures;
  }

  /** The calls left out in a month, for an agency or for {@link #DESK} all of them; by their id. */
  public List<Excluded> excluded(String agency, YearMonth month) {
    return excluded.stream()
        .filter(one -> one.month().equals(month))
        .filter(one -> agency.equals(DESK) || one.agency().equals(agency))
        .sorted(Comparator.comparing(Excluded::call).thenComparing(Excluded::clause))
        .toList();
  }
}

package punctual.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import punctual.engine.Goal;
import punctual.engine.OrderedRun;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.replay.TicketRuns;

/** Figures from a file of events, by the same run of every ticket as a replay's. */
public final class EventFigures {

  private final Policy policy;
  private final Figures figures = new Figures();
  private final Outages outages = new Outages();

  public EventFigures(Policy policy) {
    this.policy = policy;
  }

  /** Counts beside others in their run of the tickets; {@link #figures} are whole after it. */
  public TicketRuns.Worker worker() {
    return new Worker();
  }

  public Figures figures() {
    return figures;
  }

  /**
   * Runs the tickets and counts.
   *
   * @param done is told how many buckets are done
   */
  public Figures read(TicketRuns runs, LongConsumer done) {
    runs.run(Worker::new, done);
    return figures;
  }

  /** Adds how long applications were up in a month, as far as it has passed. */
  public void measureAvailability(YearMonth month, Instant until) {
    for (Goal goal : policy.goals()) {
      if (goal.kind() == Goal.Kind.AVAILABILITY) {
        availability(goal, month, until).ifPresent(one -> figures.add(one.figure()));
      }
    }
  }

  private Optional<Availability> availability(Goal goal, YearMonth month, Instant until) {
    return MeasuredMonth.of(policy.agreement(), month, until)
        .map(window -> Availability.of(goal, month, outages, window));
  }

  private final class Worker implements TicketRuns.Worker {

    private final Counting counting = new Counting(policy);
    private final Outages items = new Outages();
    private final CallFigures calls = new CallFigures(policy);

    @Override
    public void take(List<TicketEvent> events, OrderedRun.Result result) {
      if (result.policy() != null && result.policy().agreement().equals(policy.agreement())) {
        TicketFigures.count(counting, result.last());
      }
      Set<String> known = new HashSet<>();
      for (TicketEvent event : events) {
        if (known.add(event.source() + '\n' + event.id())) {
          take(event);
          if (event.type().equals(CallFigures.TYPE)) {
            calls.add(event, result.last().ticket());
          }
        }
      }
    }

    private void take(TicketEvent event) {
      switch (event.type()) {
        case "survey.answered" -> answered(event);
        case "item.down" ->
            items.down(event.time(), item(event), Boolean.TRUE.equals(event.data().get("planned")));
        case "item.up" -> items.up(event.time(), item(event));
        default -> {}
      }
    }

    private void answered(TicketEvent event) {
      if (policy.directory().covers(event.agency())) {
        YearMonth month = counting.months().of(event.time());
        counting.answered(event.agency(), month, event.data(), BigDecimal.ONE);
      }
    }

    private static String item(TicketEvent event) {
      return String.valueOf(event.data().get("item"));
    }

    @Override
    public void end() {
      synchronized (figures) {
        figures.addAll(counting.figures());
        figures.addAll(calls.figures());
        outages.addAll(items);
      }
    }
  }
}

package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.facts.Obligation;
import punctual.facts.Ticket;

/**
 * All that is kept of one ticket between two steps.
 *
 * @param newest the newest obligation of each kind
 * @param counts how many obligations and notices of each name there have been, for their keys
 * @param ladders the level reached on each ladder
 * @param timers the instants that rules state for flows
 * @param woken the key of the last occasion on which each name woke the ticket
 * @param order how many things have happened to the ticket
 * @param last when the newest input counted
 * @param standing what the rules last said of the ticket, while it is at hand; never stored
 */
public record Case(
    Ticket ticket,
    Map<String, Obligation> newest,
    Map<String, Integer> counts,
    Map<String, Integer> ladders,
    Map<String, Wake> timers,
    Map<String, String> woken,
    List<FlowState> flows,
    int order,
    Instant last,
    Standing standing) {

  /** A ticket of which nothing has been heard. */
  public static final Case UNKNOWN =
      new Case(
          null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), 0, Instant.MIN, null);

  /** The same ticket with other flows, of which its rules have said nothing yet. */
  Case with(List<FlowState> others) {
    return new Case(ticket, newest, counts, ladders, timers, woken, others, order, last, null);
  }

  /** The same ticket with its flows in another form. */
  public Case in(List<FlowState> form) {
    return new Case(ticket, newest, counts, ladders, timers, woken, form, order, last, standing);
  }

  /** The same ticket with its flows as they are stored; none of them lives on. */
  public Case atRest() {
    return in(flows.stream().map(FlowState::atRest).toList());
  }

  /**
   * The instants at which the ticket is to be looked at, in the order in which they are handled.
   */
  public List<Wake> wakes() {
    List<Wake> wakes = new ArrayList<>();
    for (Obligation obligation : newest.values()) {
      if (obligation.state() == Obligation.State.PENDING && obligation.due() != null) {
        add(
            wakes,
            new Wake(obligation.name(), obligation.key(), obligation.due(), obligation.arose()));
      }
    }
    timers.values().forEach(timer -> add(wakes, timer));
    wakes.sort(Wake.ORDER);
    return wakes;
  }

  /** What fell due before it arose is handled at the instant at which it arose. */
  private void add(List<Wake> wakes, Wake wake) {
    if (!wake.key().equals(woken.get(wake.name()))) {
      Instant at = wake.at().isBefore(last) ? last : wake.at();
      wakes.add(new Wake(wake.name(), wake.key(), at, wake.arose()));
    }
  }

  /** The first of {@link #wakes()}, or null. */
  public Wake nextWake() {
    List<Wake> wakes = wakes();
    return wakes.isEmpty() ? null : wakes.get(0);
  }
}

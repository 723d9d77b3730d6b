package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a ticket passes from one release to the next. A flow that is drawn as before goes on where it
 * is; one that is drawn otherwise ends, and starts anew where it would be had it always been drawn
 * so.
 */
final class Succession {

  private final Policies next;
  private final Supplier<List<TicketEvent>> told;
  private final Instant at;

  /**
   * @param told the ticket's events; asked for only where a flow starts anew
   */
  Succession(Policies next, Supplier<List<TicketEvent>> told, Instant at) {
    this.next = next;
    this.told = told;
    this.at = at;
  }

  /** Who judges the ticket from now on; empty where the next release knows no such ticket. */
  static Optional<Policy> heir(Case now, Policies next) {
    return next.policy(now.ticket().text("agreement"))
        .filter(policy -> policy.directory().covers(now.ticket().agency()));
  }

  /** The flows with which the ticket goes on. */
  List<FlowState> flows(Case now, Policy before, Policy heir) {
    Map<String, FlowState> states = new HashMap<>();
    now.flows().forEach(state -> states.put(state.flow(), state));
    Map<String, FlowState> anew = null;
    List<FlowState> flows = new ArrayList<>();
    for (String flow : heir.flows().names()) {
      if (Objects.equals(before.flows().written(flow), heir.flows().written(flow))) {
        add(carried(states.get(flow), before), flows);
      } else {
        anew = anew == null ? anew() : anew;
        add(anew.get(flow), flows);
      }
    }
    return flows;
  }

  private static void add(FlowState state, List<FlowState> flows) {
    if (state != null) {
      flows.add(state);
    }
  }

  private static FlowState carried(FlowState state, Policy before) {
    if (state == null) {
      return null;
    }
    FlowState stored = before.flows().stored(state);
    return new FlowState(stored.flow(), stored.place(), stored.waits(), stored.body(), null);
  }

  private Map<String, FlowState> anew() {
    Map<String, FlowState> states = new HashMap<>();
    List<TicketEvent> earlier =
        told.get().stream().filter(event -> event.time().isBefore(at)).toList();
    new OrderedRun(next, at, false)
        .run(earlier)
        .last()
        .flows()
        .forEach(state -> states.put(state.flow(), state));
    return states;
  }
}

package punctual.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import punctual.engine.FlowState;
import punctual.engine.Flows;

/** A ticket's flows while a step lasts; at most one instance of each flow. */
final class RunningFlows implements Flows.Running {

  private final FlowBase base;
  private final Flows.Tasks tasks;
  private final Map<String, FlowState> states = new LinkedHashMap<>();

  RunningFlows(FlowBase base, List<FlowState> states, Flows.Tasks tasks) {
    this.base = base;
    this.tasks = tasks;
    states.forEach(state -> this.states.put(state.flow(), state));
  }

  @Override
  public void signal(String name) {
    for (FlowDefinition flow : base.definitions()) {
      FlowState state = states.get(flow.id());
      if (state == null && flow.starts().contains(name)) {
        move(flow, null, name, held -> held.start(name));
      } else if (state != null && state.waits().contains(name)) {
        move(flow, state, name, held -> held.signal(name));
      }
    }
  }

  @Override
  public void wake(String variable) {
    String timer = FlowState.TIMER + variable;
    for (FlowDefinition flow : base.definitions()) {
      FlowState state = states.get(flow.id());
      if (state != null && state.waits().contains(timer)) {
        move(flow, state, timer, held -> held.wake(variable));
      }
    }
  }

  private void move(FlowDefinition flow, FlowState from, String on, Consumer<Held> action) {
    FlowState end = new Move(flow, base.rules(), tasks).go(from, on, action);
    if (end == null) {
      states.remove(flow.id());
    } else {
      states.put(flow.id(), end);
    }
  }

  @Override
  public List<FlowState> close() {
    return List.copyOf(states.values());
  }
}

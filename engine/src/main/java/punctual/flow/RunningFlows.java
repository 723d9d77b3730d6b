package punctual.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kie.api.runtime.KieRuntime;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import punctual.engine.Answered;
import punctual.engine.FlowState;
import punctual.engine.Flows;

/** A ticket's flows while a step lasts; only the instances that something happens to are opened. */
final class RunningFlows implements Flows.Running {

  private final FlowBase base;
  private final Flows.Tasks tasks;
  private final Map<String, FlowState> asleep = new LinkedHashMap<>();
  private final Map<String, Held> awake = new LinkedHashMap<>();
  private final List<RuleSessions.Fired> fired = new ArrayList<>();
  private FlowDefinition running;

  RunningFlows(FlowBase base, List<FlowState> states, Flows.Tasks tasks) {
    this.base = base;
    this.tasks = tasks;
    states.forEach(state -> asleep.put(state.flow(), state));
  }

  @Override
  public void signal(String name) {
    for (FlowDefinition flow : base.definitions()) {
      if (waits(flow.id(), name)) {
        run(flow, open(flow), held -> held.signal(name));
      } else if (flow.starts().contains(name) && !lives(flow.id())) {
        run(flow, flow.create(), held -> held.start(name));
      }
    }
  }

  @Override
  public void wake(String variable) {
    for (FlowDefinition flow : base.definitions()) {
      if (waits(flow.id(), FlowState.TIMER + variable)) {
        run(flow, open(flow), held -> held.wake(variable));
      }
    }
  }

  private boolean lives(String flow) {
    return asleep.containsKey(flow) || awake.containsKey(flow);
  }

  private boolean waits(String flow, String name) {
    if (awake.containsKey(flow)) {
      return awake.get(flow).waits().contains(name);
    }
    return asleep.containsKey(flow) && asleep.get(flow).waits().contains(name);
  }

  private Held open(FlowDefinition flow) {
    FlowState state = asleep.remove(flow.id());
    if (state == null) {
      return awake.get(flow.id());
    }
    return state.live() instanceof Held live ? live : Storage.read(state, flow);
  }

  private void run(FlowDefinition flow, Held held, Consumer<Held> action) {
    running = flow;
    fired.clear();
    awake.put(flow.id(), held);
    Current.run(this, () -> action.accept(held));
    if (held.ended()) {
      awake.remove(flow.id());
    }
  }

  /** A task of the running flow has come. */
  Map<String, Object> perform(String type, KogitoWorkItem item) {
    return tasks.perform(
        new Flows.TaskCall(
            type,
            item.getNodeInstance().getNodeName(),
            running.path(),
            item.getParameters(),
            answers()));
  }

  /** A business rule task of the running flow has come. */
  KieRuntime fire(String group) {
    RuleSessions.Fired session = base.rules().open(group, tasks.facts());
    fired.add(session);
    return session.session();
  }

  Map<String, Object> words() {
    return FlowWords.of(tasks.words(), answers());
  }

  private List<Answered> answers() {
    return fired.stream().flatMap(session -> session.answers().stream()).toList();
  }

  @Override
  public List<FlowState> close() {
    List<FlowState> states = new ArrayList<>(asleep.values());
    awake.forEach(
        (flow, held) ->
            states.add(new FlowState(flow, held.id(), Set.copyOf(held.waits()), null, held)));
    return states;
  }
}

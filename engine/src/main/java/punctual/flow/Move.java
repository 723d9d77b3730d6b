package punctual.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kie.api.runtime.KieRuntime;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import punctual.engine.Answered;
import punctual.engine.FlowState;
import punctual.engine.Flows;
import punctual.flow.Ways.Done;
import punctual.flow.Ways.Way;

/** One flow of one ticket on its way from one wait to the next. */
final class Move {

  private final FlowDefinition flow;
  private final RuleSessions rules;
  private final Flows.Tasks tasks;
  private final List<RuleSessions.Fired> fired = new ArrayList<>(1);
  private final List<Done> trail = new ArrayList<>();
  private int repeated;
  private int repeating;

  Move(FlowDefinition flow, RuleSessions rules, Flows.Tasks tasks) {
    this.flow = flow;
    this.rules = rules;
    this.tasks = tasks;
  }

  /**
   * @param on the signal, or the timer's wait
   * @param action tells jBPM's instance
   * @return the state in which the flow waits again, or null when it has ended
   */
  FlowState go(FlowState from, String on, Consumer<Held> action) {
    Way way = flow.plain() ? flow.ways().find(from, on) : null;
    while (way != null) {
      if (way.act() instanceof Act.Stop stop) {
        return stop.state();
      }
      way = way.next().get(act(way.act()));
    }
    return run(from, on, action);
  }

  /** Lets jBPM run; what has been done on a known part of the way it is only told. */
  private FlowState run(FlowState from, String on, Consumer<Held> action) {
    repeating = trail.size();
    Held held = from == null ? flow.create() : open(from);
    Current.run(this, () -> action.accept(held));
    FlowState end = held.ended() ? null : state(held);
    if (flow.plain()) {
      flow.ways().learn(from, on, trail, end);
    }
    return end;
  }

  private Held open(FlowState state) {
    return state.live() instanceof Held live ? live : Storage.read(state.body(), flow);
  }

  private FlowState state(Held held) {
    return flow.plain()
        ? flow.ways().state(flow, held)
        : new FlowState(flow.id(), held.place(), held.waits(), null, held);
  }

  private boolean act(Act act) {
    boolean outcome = true;
    if (act instanceof Act.Call call) {
      tasks.perform(
          new Flows.TaskCall(call.type(), call.name(), flow.path(), call.inputs(), answers()));
    } else if (act instanceof Act.Fire fire) {
      RuleSessions.Fired session = rules.open(fire.group(), tasks.facts());
      fired.add(session);
      session.fire();
    } else if (act instanceof Act.Ask ask) {
      outcome = ask.condition().holds(FlowWords.of(tasks.words(), answers()));
    }
    trail.add(new Done(act, outcome));
    return outcome;
  }

  private boolean repeats() {
    return repeated < repeating;
  }

  /** jBPM has come to a task. */
  void perform(String type, KogitoWorkItem item) {
    if (repeats()) {
      repeated++;
    } else {
      String name = item.getNodeInstance().getNodeName();
      act(new Act.Call(type, name, Map.copyOf(item.getParameters())));
    }
  }

  /** jBPM has come to a business rule task and wants a session to fire. */
  KieRuntime fire(String group) {
    if (repeats()) {
      repeated++;
      return rules.open(group, List.of()).session();
    }
    RuleSessions.Fired session = rules.open(group, tasks.facts());
    fired.add(session);
    trail.add(new Done(new Act.Fire(group), true));
    return session.session();
  }

  /** jBPM has come to a gateway. */
  boolean ask(Condition condition) {
    return repeats() ? trail.get(repeated++).outcome() : act(new Act.Ask(condition));
  }

  private List<Answered> answers() {
    return fired.stream().flatMap(session -> session.answers().stream()).toList();
  }
}

package punctual.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.core.node.EventNode;
import org.jbpm.workflow.instance.node.EventNodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;
import org.kie.api.runtime.process.NodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.timer.TimerInstance;
import punctual.engine.FlowState;

/** An instance of a flow at hand, and what it waits for. */
final class Held {

  private static final String TIMER_TRIGGERED = "timerTriggered";

  private final RuleFlowProcessInstance instance;
  private final InternalProcessRuntime runtime;

  Held(RuleFlowProcessInstance instance, InternalProcessRuntime runtime) {
    this.instance = instance;
    this.runtime = runtime;
  }

  RuleFlowProcessInstance instance() {
    return instance;
  }

  String id() {
    return instance.getStringId();
  }

  void start(String signal) {
    run(() -> runtime.getKogitoProcessRuntime().startProcessInstance(id(), signal));
  }

  void signal(String name) {
    run(() -> instance.signalEvent(name, null));
  }

  void wake(String variable) {
    String timer = timer(variable);
    run(() -> instance.signalEvent(TIMER_TRIGGERED, TimerInstance.with(timer, "-1", 0)));
  }

  /** jBPM looks an instance up by its id while it runs. */
  private void run(Runnable action) {
    runtime.getProcessInstanceManager().addProcessInstance(instance);
    try {
      action.run();
    } finally {
      runtime.getProcessInstanceManager().removeProcessInstance(instance);
    }
  }

  boolean ended() {
    return instance.getState() == KogitoProcessInstance.STATE_COMPLETED
        || instance.getState() == KogitoProcessInstance.STATE_ABORTED;
  }

  /** The ids of the nodes that its tokens have come to, sorted. */
  String place() {
    return instance.getNodeInstances().stream()
        .map(node -> node.getNode().getUniqueId())
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** The signals waited for by name, the timers by {@code #} and their variable. */
  Set<String> waits() {
    Set<String> waits = new HashSet<>();
    for (NodeInstance node : instance.getNodeInstances()) {
      if (node instanceof TimerNodeInstance timer) {
        waits.add(FlowState.TIMER + variable(timer));
      } else if (node instanceof EventNodeInstance && node.getNode() instanceof EventNode event) {
        waits.add(event.getType());
      }
    }
    return waits;
  }

  private String timer(String variable) {
    for (NodeInstance node : instance.getNodeInstances()) {
      if (node instanceof TimerNodeInstance timer && variable(timer).equals(variable)) {
        return timer.getTimerId();
      }
    }
    throw new IllegalStateException("no timer waits for " + variable);
  }

  private static String variable(TimerNodeInstance timer) {
    return FlowDefinition.variable(timer.getTimerNode());
  }
}

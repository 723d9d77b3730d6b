package punctual.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jbpm.process.core.event.EventFilter;
import org.jbpm.process.core.event.EventTypeFilter;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.core.node.EventTrigger;
import org.jbpm.workflow.core.node.StartNode;
import org.jbpm.workflow.core.node.TimerNode;
import org.jbpm.workflow.core.node.Trigger;
import org.kie.api.definition.process.Node;
import org.kie.kogito.process.bpmn2.BpmnProcess;

/**
 * A flow that can run.
 *
 * @param starts the signals that start it
 * @param timers what its timers' variables hold at first
 * @param plain whether it has no variables but its timers', so that its place tells all
 */
record FlowDefinition(
    String id,
    String path,
    BpmnProcess process,
    InternalProcessRuntime runtime,
    Set<String> starts,
    Map<String, Object> timers,
    boolean plain,
    Ways ways) {

  /** What a timer's variable holds: the instant itself is looked up by the variable's name. */
  private static final String LATER = "9999-12-31T23:59:59Z";

  static FlowDefinition of(
      String path,
      RuleFlowProcess definition,
      BpmnProcess process,
      InternalProcessRuntime runtime) {
    return new FlowDefinition(
        definition.getId(),
        path,
        process,
        runtime,
        starts(definition),
        timers(definition),
        isPlain(definition),
        new Ways());
  }

  Held create() {
    return new Held((RuleFlowProcessInstance) runtime.createProcessInstance(id, timers), runtime);
  }

  private static boolean isPlain(RuleFlowProcess definition) {
    Set<String> timers = timers(definition).keySet();
    return definition.getVariableScope().getVariables().stream()
        .allMatch(variable -> timers.contains(variable.getName()));
  }

  private static Set<String> starts(RuleFlowProcess definition) {
    Set<String> starts = new HashSet<>();
    for (Node node : definition.getNodes()) {
      if (node instanceof StartNode start && start.getTriggers() != null) {
        start.getTriggers().forEach(trigger -> addSignals(trigger, starts));
      }
    }
    return starts;
  }

  private static void addSignals(Trigger trigger, Set<String> starts) {
    if (trigger instanceof EventTrigger event) {
      for (EventFilter filter : event.getEventFilters()) {
        if (filter instanceof EventTypeFilter type) {
          starts.add(type.getType());
        }
      }
    }
  }

  private static Map<String, Object> timers(RuleFlowProcess definition) {
    Map<String, Object> timers = new HashMap<>();
    for (Node node : definition.getNodesRecursively()) {
      if (node instanceof TimerNode timer) {
        timers.put(variable(timer), LATER);
      }
    }
    return timers;
  }

  /** The variable in a timer's {@code #{variable}}. */
  static String variable(TimerNode timer) {
    String date = timer.getTimer().getDate();
    return date.substring(2, date.length() - 1);
  }
}

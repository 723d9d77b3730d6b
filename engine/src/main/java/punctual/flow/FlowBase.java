package punctual.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.kie.api.definition.process.Process;
import org.kie.kogito.Application;
import org.kie.kogito.process.Processes;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.kie.kogito.process.bpmn2.StaticApplicationAssembler;
import org.kie.kogito.process.impl.StaticProcessConfig;
import punctual.engine.FlowState;
import punctual.engine.Flows;
import punctual.files.FileProblem;

/** The flows of one agreement, bound to its rules. Immutable; many threads run tickets in it. */
public final class FlowBase implements Flows {

  private final Map<String, FlowDefinition> flows = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final RuleSessions rules;

  private FlowBase(RuleSessions rules) {
    this.rules = rules;
  }

  /**
   * Reads and binds flow files.
   *
   * @param files texts by path
   * @param problems takes what is wrong; the flows can be used only when nothing is
   */
  public static FlowBase of(
      SortedMap<String, String> files, RuleSessions rules, List<FileProblem> problems) {
    Map<String, RuleFlowProcess> definitions = new LinkedHashMap<>();
    FlowBase base = new FlowBase(rules);
    files.forEach(
        (path, text) -> {
          try {
            RuleFlowProcess definition = FlowFile.read(path, text);
            Binding.bind(path, text, definition, rules, problems);
            definitions.put(path, definition);
            base.written.put(definition.getId(), text);
          } catch (FileProblem problem) {
            problems.add(problem);
          }
        });
    if (problems.isEmpty()) {
      base.load(definitions);
    }
    return base;
  }

  private void load(Map<String, RuleFlowProcess> definitions) {
    StaticProcessConfig config = Machinery.config();
    Collection<Process> all = new ArrayList<>(definitions.values());
    Application application =
        StaticApplicationAssembler.instance()
            .newStaticApplication(null, config, all.toArray(Process[]::new));
    InternalProcessRuntime runtime = Machinery.runtime(application, config, all);
    Processes processes = application.get(Processes.class);
    definitions.forEach(
        (path, definition) -> {
          BpmnProcess process = (BpmnProcess) processes.processById(definition.getId());
          flows.put(definition.getId(), FlowDefinition.of(path, definition, process, runtime));
        });
  }

  @Override
  public Running open(List<FlowState> states, Tasks tasks) {
    return new RunningFlows(this, states, tasks);
  }

  @Override
  public Set<String> names() {
    return Collections.unmodifiableSet(written.keySet());
  }

  @Override
  public String written(String flow) {
    return written.get(flow);
  }

  @Override
  public FlowState stored(FlowState state) {
    if (state.body() != null) {
      return state;
    }
    byte[] body = Storage.write((Held) state.live(), flows.get(state.flow()));
    return new FlowState(state.flow(), state.place(), state.waits(), body, state.live());
  }

  Collection<FlowDefinition> definitions() {
    return flows.values();
  }

  RuleSessions rules() {
    return rules;
  }
}

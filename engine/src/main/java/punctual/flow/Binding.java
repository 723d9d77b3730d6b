package punctual.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jbpm.process.instance.impl.ReturnValueConstraintEvaluator;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.workflow.core.Constraint;
import org.jbpm.workflow.core.node.RuleSetNode;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.WorkItemNode;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;
import punctual.engine.TaskType;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Binds a flow to the engine: conditions to FEEL, business rule tasks to rules, tasks to types. */
final class Binding {

  private final String path;
  private final String text;
  private final RuleSessions rules;
  private final List<FileProblem> problems;
  private final Set<String> words;

  private Binding(String path, String text, RuleSessions rules, List<FileProblem> problems) {
    this.path = path;
    this.text = text;
    this.rules = rules;
    this.problems = problems;
    this.words = new TreeSet<>(FlowWords.ALL);
  }

  /**
   * Binds a flow's nodes.
   *
   * @param text the flow's file, in which problems have their places
   * @param problems takes what is wrong
   */
  static void bind(
      String path,
      String text,
      RuleFlowProcess definition,
      RuleSessions rules,
      List<FileProblem> problems) {
    Binding binding = new Binding(path, text, rules, problems);
    for (Node node : definition.getNodesRecursively()) {
      binding.bind(node);
    }
  }

  private void bind(Node node) {
    if (node instanceof Split split && split.getType() == Split.TYPE_XOR) {
      bindConditions(split);
    } else if (node instanceof RuleSetNode task) {
      bindRules(task);
    } else if (node instanceof WorkItemNode task) {
      checkTask(task);
    }
  }

  private void bindConditions(Split split) {
    for (Connection connection : split.getDefaultOutgoingConnections()) {
      Collection<Constraint> constraints = split.getConstraints(connection);
      if (constraints != null) {
        for (Constraint constraint : new ArrayList<>(constraints)) {
          if (constraint != null && !constraint.isDefault()) {
            bindCondition(split, connection, constraint);
          }
        }
      }
    }
  }

  private void bindCondition(Split split, Connection connection, Constraint constraint) {
    String text = constraint.getConstraint();
    try {
      Condition condition = Condition.of(text, words);
      ReturnValueConstraintEvaluator bound = new ReturnValueConstraintEvaluator();
      bound.setName(constraint.getName());
      bound.setConstraint(text);
      bound.setPriority(constraint.getPriority());
      bound.setDialect("FEEL");
      bound.setType("rule");
      bound.setEvaluator(context -> Current.move().ask(condition));
      split.removeConstraint(connection);
      split.setConstraint(connection, bound);
    } catch (IllegalArgumentException e) {
      String name = split.getName() == null ? "" : " '" + split.getName() + "'";
      problem(split, "the condition at gateway" + name + " is no FEEL: " + e.getMessage());
    }
  }

  private void bindRules(RuleSetNode task) {
    String group = task.getRuleType().getName();
    if (!rules.hasRules(group)) {
      problem(
          task,
          "the task '"
              + task.getName()
              + "' fires the rule group '"
              + group
              + "', which no rule has");
    }
    task.setKieRuntime(() -> Current.move().fire(group));
  }

  private void checkTask(WorkItemNode task) {
    String type = task.getWork().getName();
    for (TaskType known : TaskType.values()) {
      if (known.taskName().equals(type)) {
        return;
      }
    }
    problem(task, "the task '" + task.getName() + "' is of the unknown type '" + type + "'");
  }

  private void problem(Node node, String message) {
    problems.add(new FileProblem(place(node), message));
  }

  /** Where the node's element names its id. */
  private Place place(Node node) {
    int at = text.indexOf("id=\"" + node.getUniqueId() + "\"");
    if (at < 0) {
      return Place.of(path);
    }
    int line = (int) text.substring(0, at).lines().count();
    return new Place(path, line, at - text.lastIndexOf('\n', at));
  }
}

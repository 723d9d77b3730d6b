package punctual.fence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gate for flows: what a file holds is looked at before jBPM sees it. */
final class FlowGate {

  private static final String CODE = "fence-flow";

  /** What to use instead. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("scriptTask", "use a task with drools:taskName"),
          Map.entry("serviceTask", "use a task with drools:taskName"),
          Map.entry("userTask", "use a task with drools:taskName"),
          Map.entry("sendTask", "use a task with drools:taskName Notify"),
          Map.entry("inclusiveGateway", "use exclusive or parallel gateways"),
          Map.entry("complexGateway", "use exclusive or parallel gateways"),
          Map.entry("callActivity", "use a signal or a sub-process"),
          Map.entry("textAnnotation", "write it as the documentation of an element"),
          Map.entry("association", "write it as the documentation of an element"),
          Map.entry("timeDuration", "amounts stand in rules/; use timeDate with #{…Due}"),
          Map.entry("timeCycle", "amounts stand in rules/; use timeDate with #{…Due}"),
          Map.entry("extensionElements", "what a flow does stands in its diagram"));

  private final Refusals refusals;

  private FlowGate(String path) {
    this.refusals = new Refusals(path);
  }

  static List<Violation> examine(String path, String text) {
    FlowGate gate = new FlowGate(path);
    FlowElement root = FlowXml.read(text, gate.refusals);
    if (root != null) {
      gate.examine(root);
    }
    return gate.refusals.all();
  }

  private void examine(FlowElement root) {
    if (!root.name().equals("definitions")) {
      refuse(root, "a flow's file is a BPMN <definitions>; found <" + root.name() + ">");
      return;
    }
    examineElement(root);
    examineIds(root);
    if (refusals.all().isEmpty()) {
      new FlowWriting(root, refusals).examine();
      new FlowDrawing(root, refusals).examine();
      root.all("process").forEach(process -> new FlowGraph(process, refusals).examine());
      root.all("subProcess").forEach(process -> new FlowGraph(process, refusals).examine());
    }
  }

  private void examineElement(FlowElement element) {
    for (String attribute : element.attributes().keySet()) {
      if (!FlowVocabulary.hasAttribute(element.name(), attribute)) {
        refuse(element, "'" + attribute + "' is not used on a " + element.name());
      }
    }
    for (FlowElement child : element.children()) {
      if (FlowVocabulary.holds(element.name(), child.name())) {
        examineElement(child);
      } else {
        String instead = INSTEAD.get(child.name());
        String sentence = "'" + child.name() + "' is not used in a " + element.name();
        refuse(child, instead == null ? sentence : sentence + "; " + instead);
      }
    }
  }

  private void examineIds(FlowElement root) {
    Set<String> ids = new HashSet<>();
    root.all()
        .filter(element -> element.attributes().containsKey("id"))
        .filter(element -> !ids.add(element.attribute("id")))
        .forEach(
            element -> refuse(element, "the id '" + element.attribute("id") + "' stands twice"));
  }

  private void refuse(FlowElement element, String sentence) {
    refusals.add(CODE, element.line(), element.column(), sentence);
  }
}

package punctual.fence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A flow opens in any BPMN modeller: each of its nodes and ways is drawn. */
final class FlowDrawing {

  private static final List<String> NODES =
      List.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "boundaryEvent",
          "exclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "task",
          "businessRuleTask",
          "subProcess",
          "lane");

  private final FlowElement root;
  private final Refusals refusals;

  FlowDrawing(FlowElement root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
  }

  void examine() {
    if (root.all("BPMNDiagram").findAny().isEmpty()) {
      refuse(root, "the flow has no diagram; save it from a BPMN modeller");
      return;
    }
    Set<String> shapes = drawn("BPMNShape");
    Set<String> edges = drawn("BPMNEdge");
    root.all()
        .filter(element -> NODES.contains(element.name()))
        .filter(element -> !shapes.contains(element.attribute("id")))
        .forEach(element -> refuse(element, "the " + element + " is not drawn"));
    root.all("sequenceFlow")
        .filter(element -> !edges.contains(element.attribute("id")))
        .forEach(element -> refuse(element, "the " + element + " is not drawn"));
  }

  private Set<String> drawn(String kind) {
    return root.all(kind).map(shape -> shape.attribute("bpmnElement")).collect(Collectors.toSet());
  }

  private void refuse(FlowElement element, String sentence) {
    refusals.add("fence-diagram", element.line(), element.column(), sentence);
  }
}

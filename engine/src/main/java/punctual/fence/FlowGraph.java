package punctual.fence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways through a process or sub-process: no way comes back to where it was without having
 * waited, and parallel ways do not multiply.
 */
final class FlowGraph {

  /** A process's parallel gateways may split one way into so many. */
  private static final long WAYS = 64;

  private static final Set<String> WAITING = Set.of("intermediateCatchEvent", "boundaryEvent");

  private final Refusals refusals;
  private final Map<String, FlowElement> nodes = new LinkedHashMap<>();
  private final Map<String, List<String>> ways = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final List<FlowElement> container;

  FlowGraph(FlowElement container, Refusals refusals) {
    this.refusals = refusals;
    this.container = container.children();
    for (FlowElement child : container.children()) {
      if (!child.name().equals("sequenceFlow")) {
        nodes.put(child.attribute("id"), child);
      }
    }
  }

  void examine() {
    container.stream().filter(child -> child.name().equals("sequenceFlow")).forEach(this::connect);
    nodes.keySet().forEach(node -> walk(node, new ArrayList<>()));
    long split = 1;
    for (FlowElement node : nodes.values()) {
      if (node.name().equals("parallelGateway")) {
        split *= Math.max(1, ways.getOrDefault(node.attribute("id"), List.of()).size());
        if (split > WAYS) {
          refuse(node, "the parallel gateways split into more than " + WAYS + " ways");
          return;
        }
      }
    }
  }

  private void connect(FlowElement way) {
    FlowElement from = nodes.get(way.attribute("sourceRef"));
    FlowElement to = nodes.get(way.attribute("targetRef"));
    if (from == null || to == null) {
      refuse(way, "the " + way + " does not connect two elements beside it");
      return;
    }
    ways.computeIfAbsent(way.attribute("sourceRef"), id -> new ArrayList<>())
        .add(way.attribute("targetRef"));
    boolean conditional =
        way.children().stream().anyMatch(part -> part.name().equals("conditionExpression"));
    if (conditional && !from.name().equals("exclusiveGateway")) {
      refuse(way, "a condition stands only on a way out of an exclusive gateway");
    }
  }

  private void walk(String start, List<String> path) {
    FlowElement node = nodes.get(start);
    if (WAITING.contains(node.name()) || finished.contains(start)) {
      return;
    }
    if (path.contains(start)) {
      refuse(node, "a way comes back to the " + node + " without waiting for an event");
      finished.add(start);
      return;
    }
    path.add(start);
    ways.getOrDefault(start, List.of()).forEach(next -> walk(next, path));
    path.remove(path.size() - 1);
    finished.add(start);
  }

  private void refuse(FlowElement element, String sentence) {
    refusals.add("fence-way", element.line(), element.column(), sentence);
  }
}

package punctual.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flow as its diagram shows it.
 *
 * @param file its path relative to home
 * @param nodes by their id
 * @param before for each node the sequence flows that lead to it
 */
record DrawnFlow(
    String id,
    String name,
    String file,
    Map<String, DrawnNode> nodes,
    Map<String, List<Edge>> before) {

  /** A sequence flow; its name says when it is taken where a gateway forks. */
  record Edge(String from, String name) {}

  /**
   * A node of a diagram.
   *
   * @param start whether the flow can start here
   * @param signal the signal that it waits for or starts with, or null
   * @param timer the variable that names its instant, or null
   * @param task the type of task, or null
   * @param inputs the task's inputs
   */
  record DrawnNode(
      String id,
      String name,
      boolean start,
      String signal,
      String timer,
      String task,
      Map<String, String> inputs) {

    boolean waits() {
      return signal != null || timer != null;
    }
  }

  /**
   * The signals and timers from which a task is reached without another wait, each with the ways
   * that gateways must take.
   */
  Map<DrawnNode, String> occasions(DrawnNode task) {
    Map<DrawnNode, String> occasions = new LinkedHashMap<>();
    Map<String, String> ways = new HashMap<>(Map.of(task.id(), ""));
    Deque<String> open = new ArrayDeque<>(List.of(task.id()));
    while (!open.isEmpty()) {
      String id = open.pop();
      for (Edge edge : before.getOrDefault(id, List.of())) {
        DrawnNode node = nodes.get(edge.from());
        String way = way(edge, node, ways.get(id));
        if (node != null && node.waits()) {
          occasions.putIfAbsent(node, way);
        } else if (node != null && ways.putIfAbsent(node.id(), way) == null) {
          open.add(node.id());
        }
      }
    }
    return occasions;
  }

  private static String way(Edge edge, DrawnNode from, String onwards) {
    if (edge.name().isEmpty() || from == null) {
      return onwards;
    }
    String here = "'" + from.name() + "' " + edge.name();
    return onwards.isEmpty() ? here : here + ", " + onwards;
  }

  /** The tasks of this type. */
  List<DrawnNode> tasks(String type) {
    return nodes.values().stream().filter(node -> type.equals(node.task())).toList();
  }
}

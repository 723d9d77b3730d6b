package punctual.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.audit.Account.Occasion;
import punctual.audit.Account.Row;
import punctual.audit.DrawnFlow.DrawnNode;
import punctual.engine.Case;
import punctual.engine.FlowState;
import punctual.engine.Wake;
import punctual.facts.Obligation;
import punctual.policy.WrittenRule;

/** Says of the signals and timers of flows whether they are waited for, and what brings them. */
final class Occasions {

  private static final Pattern SIGNAL = Pattern.compile("new\\s+Signal\\s*\\(\\s*\"([^\"]*)\"");
  private static final Pattern INSTANT = Pattern.compile("(?:Owed|Timer)\\.of\\(\"([^\"]*)\"");

  private final Case state;
  private final List<WrittenRule> rules;
  private final Rows rows;
  private final Map<String, String> names = new LinkedHashMap<>();

  Occasions(Case state, List<WrittenRule> rules, Rows rows) {
    this.state = state;
    this.rules = rules;
    this.rows = rows;
    for (WrittenRule rule : rules) {
      Matcher named = INSTANT.matcher(rule.consequence());
      while (named.find()) {
        names.put(Wake.variable(named.group(1)), named.group(1));
      }
    }
  }

  /** What the flow waits for now. */
  List<Occasion> waitedFor(DrawnFlow flow) {
    List<Occasion> occasions = new ArrayList<>();
    for (DrawnNode node : flow.nodes().values()) {
      if (!node.start() && isNow(flow, node)) {
        occasions.add(
            node.timer() == null ? signal(flow, node, "", List.of()) : timer(flow, node, ""));
      }
    }
    return occasions;
  }

  /**
   * @param way which ways of gateways lead on from it
   */
  Occasion of(DrawnFlow flow, DrawnNode node, String way) {
    return node.timer() == null
        ? signal(flow, node, way, raised(node.signal()))
        : timer(flow, node, way);
  }

  private FlowState running(DrawnFlow flow) {
    return state.flows().stream()
        .filter(one -> one.flow().equals(flow.id()))
        .findFirst()
        .orElse(null);
  }

  /** Whether the flow waits at this node, or would start there. */
  private boolean isNow(DrawnFlow flow, DrawnNode node) {
    FlowState running = running(flow);
    return node.start()
        ? running == null
        : running != null && List.of(running.place().split(",")).contains(node.id());
  }

  private Occasion signal(DrawnFlow flow, DrawnNode node, String way, List<Row> raised) {
    return new Occasion(
        node.signal(), "signal", isNow(flow, node), null, way, remark(flow, node), raised);
  }

  private String remark(DrawnFlow flow, DrawnNode node) {
    String name = "the flow '" + flow.name() + "' ";
    if (isNow(flow, node)) {
      return name + (node.start() ? "starts with it" : "waits for it");
    }
    if (running(flow) == null) {
      return name + "does not run";
    }
    return name + (node.start() ? "runs already" : "is elsewhere");
  }

  private Occasion timer(DrawnFlow flow, DrawnNode node, String way) {
    String name = names.getOrDefault(node.timer(), node.timer());
    boolean now = isNow(flow, node);
    String remark = remark(flow, node);
    for (Wake wake : state.wakes()) {
      if (Wake.variable(wake.name()).equals(node.timer())) {
        return new Occasion(name, "timer", now, wake.at(), way, remark, List.of());
      }
    }
    return new Occasion(
        name, "timer", now, null, way, remark + "; " + whyNoInstant(name), List.of());
  }

  private String whyNoInstant(String name) {
    Obligation newest = state.newest().get(name);
    if (newest == null) {
      return "no instant is set for it";
    }
    String schedule = newest.schedule() == null ? "" : ", of " + newest.schedule();
    return "no further one is due: "
        + newest.key()
        + " is "
        + newest.state().name().toLowerCase(Locale.ROOT)
        + schedule;
  }

  private List<Row> raised(String signal) {
    List<Row> raised = new ArrayList<>();
    for (WrittenRule rule : rules) {
      Matcher raises = SIGNAL.matcher(rule.consequence());
      while (raises.find()) {
        if (raises.group(1).equals(signal)) {
          raised.add(rows.onEvent(rule));
        }
      }
    }
    return raised;
  }
}

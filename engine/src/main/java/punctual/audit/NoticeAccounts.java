package punctual.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punctual.audit.Account.Notice;
import punctual.audit.Account.Row;
import punctual.audit.Account.Sender;
import punctual.audit.DrawnFlow.DrawnNode;
import punctual.ledger.LedgerLine;
import punctual.policy.WrittenRule;

/**
 * For each notice that the policy knows: how often it was sent, which tasks send it and what they
 * wait for, and which rows say who is told.
 */
final class NoticeAccounts {

  private static final String NOTIFY = "Notify";
  private static final String ESCALATE = "Escalate";
  private static final String ESCALATION = "escalation";
  private static final Pattern WHAT = Pattern.compile("what == \"([^\"]*)\"");

  private final List<DrawnFlow> flows;
  private final List<WrittenRule> rules;
  private final Occasions occasions;
  private final Rows rows;

  NoticeAccounts(List<DrawnFlow> flows, List<WrittenRule> rules, Occasions occasions, Rows rows) {
    this.flows = flows;
    this.rules = rules;
    this.occasions = occasions;
    this.rows = rows;
  }

  List<Notice> of(List<LedgerLine> lines) {
    return names().stream().map(name -> notice(name, lines)).toList();
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    rules.forEach(rule -> whatOf(rule).forEach(names::add));
    for (DrawnFlow flow : flows) {
      flow.tasks(NOTIFY).stream()
          .map(task -> task.inputs().get("notice"))
          .filter(Objects::nonNull)
          .forEach(names::add);
      if (!flow.tasks(ESCALATE).isEmpty()) {
        names.add(ESCALATION);
      }
    }
    return names;
  }

  private static Stream<String> whatOf(WrittenRule rule) {
    return rule.conditions().stream()
        .filter(condition -> condition.fact().equals("Task"))
        .map(condition -> WHAT.matcher(condition.constraint()))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private Notice notice(String name, List<LedgerLine> lines) {
    int sent = 0;
    Instant last = null;
    for (LedgerLine line : lines) {
      if (line.kind().equals("notice") && name.equals(line.field("notice"))) {
        sent++;
        last = line.at();
      }
    }
    return new Notice(name, sent, last, senders(name), rows(name));
  }

  private List<Sender> senders(String notice) {
    List<Sender> senders = new ArrayList<>();
    for (DrawnFlow flow : flows) {
      for (DrawnNode node : flow.nodes().values()) {
        boolean escalates = notice.equals(ESCALATION) && ESCALATE.equals(node.task());
        if (escalates || NOTIFY.equals(node.task()) && notice.equals(node.inputs().get("notice"))) {
          senders.add(
              new Sender(
                  node.name(),
                  flow.file(),
                  flow.occasions(node).entrySet().stream()
                      .map(one -> occasions.of(flow, one.getKey(), one.getValue()))
                      .toList()));
        }
      }
    }
    return senders;
  }

  private List<Row> rows(String notice) {
    return rules.stream()
        .filter(rule -> whatOf(rule).anyMatch(notice::equals))
        .map(rule -> rows.onTask(rule, notice))
        .toList();
  }
}

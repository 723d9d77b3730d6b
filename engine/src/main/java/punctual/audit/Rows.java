package punctual.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import punctual.audit.Account.Answer;
import punctual.audit.Account.Check;
import punctual.audit.Account.Row;
import punctual.audit.Account.Verdict;
import punctual.audit.Witness.Asked;
import punctual.facts.Event;
import punctual.facts.Task;
import punctual.policy.WrittenRule;
import punctual.policy.WrittenRule.Condition;

/**
 * Holds rules against the facts that they were last asked about; a rule that was never asked,
 * against what is known now.
 */
final class Rows {

  private static final String EVENT = "Event";
  private static final String TASK = "Task";

  private final List<Asked> asked;
  private final List<Object> known;
  private final Function<Object, String> shown;

  /**
   * @param known what is known now
   * @param shown how a value found is shown
   */
  Rows(List<Asked> asked, List<Object> known, Function<Object, String> shown) {
    this.asked = asked;
    this.known = known;
    this.shown = shown;
  }

  /** A rule that answers when something happens: it counts how it was when that last happened. */
  Row onEvent(WrittenRule rule) {
    List<String> wanted = constraints(rule, EVENT);
    Asked last = null;
    Instant at = null;
    for (Asked one : asked) {
      for (Event event : one.facts(Event.class)) {
        if (one.group().equals(rule.group()) && fits(wanted, event)) {
          last = one;
          at = event.moment().at();
        }
      }
    }
    if (!wanted.isEmpty() && last == null) {
      return row(rule, null, Answer.NOT_ASKED, nothingHappened(rule));
    }
    return row(rule, at, last == null ? Answer.NOT_ASKED : answer(last, rule), check(rule, last));
  }

  /** A rule that says who is told: it counts how it was when it was last asked about the notice. */
  Row onTask(WrittenRule rule, String notice) {
    List<String> wanted = constraints(rule, TASK);
    Asked last = null;
    for (Asked one : asked) {
      for (Task task : one.facts(Task.class)) {
        boolean better = last == null || fits(wanted, task);
        if (one.group().equals(rule.group()) && notice.equals(task.what()) && better) {
          last = one;
        }
      }
    }
    return last == null
        ? row(rule, null, Answer.NOT_ASKED, opened(check(rule, null)))
        : row(rule, null, answer(last, rule), check(rule, last));
  }

  /** Nothing can be said of a task that never came. */
  private static List<Check> opened(List<Check> checks) {
    return checks.stream()
        .map(
            check ->
                check.condition().startsWith(TASK + "(")
                    ? new Check(check.heading(), check.condition(), Verdict.OPEN, "")
                    : check)
        .toList();
  }

  private static Answer answer(Asked asked, WrittenRule rule) {
    return asked.answering().contains(rule.name()) ? Answer.ANSWERED : Answer.SILENT;
  }

  private static Row row(WrittenRule rule, Instant at, Answer answer, List<Check> checks) {
    return new Row(rule.name(), rule.clause(), rule.file(), rule.line(), at, answer, checks);
  }

  private static List<String> constraints(WrittenRule rule, String fact) {
    return rule.conditions().stream()
        .filter(condition -> condition.fact().equals(fact))
        .map(Condition::constraint)
        .toList();
  }

  private static boolean fits(List<String> wanted, Object fact) {
    try {
      return Checker.holds(wanted, fact);
    } catch (Undecided e) {
      return false;
    }
  }

  private List<Check> check(WrittenRule rule, Asked last) {
    return new Checker(last == null ? known : last.facts(), shown).check(rule);
  }

  private List<Check> nothingHappened(WrittenRule rule) {
    List<Check> checks = new ArrayList<>();
    for (Check check : check(rule, null)) {
      boolean event = check.condition().startsWith(EVENT + "(");
      String nothing = "no such thing has happened";
      checks.add(
          event ? new Check(check.heading(), check.condition(), Verdict.FAILS, nothing) : check);
    }
    return checks;
  }
}

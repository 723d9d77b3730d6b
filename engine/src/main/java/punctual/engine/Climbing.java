package punctual.engine;

import java.util.List;
import punctual.facts.Basis;
import punctual.facts.Contact;
import punctual.facts.Escalate;
import punctual.facts.Notify;
import punctual.facts.Task;

/**
 * Climbs ladders: one level a step, past levels that nobody can be reached at; the last repeats.
 */
final class Climbing {

  private static final String GROUP = "ladders";
  private static final String NOTICE = "escalation";
  private static final String GAP = "contact-gap";

  private final Work work;
  private final Telling telling;
  private final TaskRules rules;

  Climbing(Work work, Telling telling, TaskRules rules) {
    this.work = work;
    this.telling = telling;
    this.rules = rules;
  }

  void climb(Flows.TaskCall call) {
    String ladder = call.input("ladder");
    if (ladder != null) {
      climb(ladder, new Basis(call.input("clause"), call.name(), call.file()));
      return;
    }
    for (Answered answered :
        rules.ask(GROUP, new Task(TaskType.ESCALATE.taskName(), null, call.input("occasion")))) {
      if (answered.answer() instanceof Escalate escalate) {
        climb(escalate.ladder(), answered.basis());
      }
    }
  }

  void restart(String ladder) {
    work.ladders.remove(ladder);
    for (int level = 1; work.ticket.moment(reached(ladder, level)) != null; level++) {
      work.ticket = Performer.Marks.with(work.ticket, reached(ladder, level), null);
    }
  }

  private void climb(String ladder, Basis basis) {
    List<String> roles =
        work.policy.directory().ladder(ladder, work.ticket.agency(), work.effective);
    int level = Math.max(1, Math.min(work.ladders.getOrDefault(ladder, 0) + 1, roles.size()));
    while (level <= roles.size() && !reachable(roles.get(level - 1))) {
      telling.tell(GAP, "level without contact");
      level++;
    }
    if (level <= roles.size()) {
      reach(ladder, level, roles.get(level - 1), basis);
    }
  }

  private void reach(String ladder, int level, String role, Basis basis) {
    work.ladders.put(ladder, level);
    String name = reached(ladder, level);
    if (work.ticket.moment(name) == null) {
      work.ticket = Performer.Marks.with(work.ticket, name, work.done());
    }
    work.line(
        work.effective,
        "escalated",
        Work.fields("ladder", ladder, "level", level, "to", role),
        basis);
    telling.tell(Notify.of(NOTICE, role), basis);
  }

  private boolean reachable(String role) {
    return work.policy.directory().contacts(work.ticket, role, work.effective).stream()
        .anyMatch(Contact::reachable);
  }

  private static String reached(String ladder, int level) {
    return ladder + " level " + level;
  }
}

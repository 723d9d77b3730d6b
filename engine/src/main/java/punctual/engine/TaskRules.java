package punctual.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import punctual.facts.Contact;
import punctual.facts.Ladder;
import punctual.facts.Obligation;
import punctual.facts.Task;

/** Asks the rules about a task: to whom, how and under which clause. */
final class TaskRules {

  private static final String RESOLVER = "resolver";

  private final Work work;
  private final Supplier<List<Object>> facts;

  TaskRules(Work work, Supplier<List<Object>> facts) {
    this.work = work;
    this.facts = facts;
  }

  List<Answered> ask(String group, Task task) {
    List<Contact> contacts =
        work.policy.directory().contacts(work.ticket, RESOLVER, work.effective);
    if (work.policy.looksAt(group, Obligation.class)) {
      return decide(group, task, contacts);
    }
    Map<String, Integer> ladders =
        work.policy.looksAt(group, Ladder.class) ? Map.copyOf(work.ladders) : Map.of();
    return work.standing()
        .task(new Standing.Question(task, contacts, ladders), () -> decide(group, task, contacts));
  }

  private List<Answered> decide(String group, Task task, List<Contact> contacts) {
    List<Object> known = new ArrayList<>(facts.get());
    known.add(task);
    known.addAll(contacts);
    return work.policy.decide(group, known);
  }
}

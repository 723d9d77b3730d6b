package punctual.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import punctual.facts.Contact;
import punctual.facts.Task;
import punctual.facts.Ticket;

/**
 * What the rules have said of a ticket and will say again until its facts change: asking them is
 * dear, and hour after hour nothing new may happen to a ticket.
 */
final class Standing {

  private final Ticket ticket;
  private final Map<Question, List<Answered>> tasks = new HashMap<>();
  private List<Answered> obligations;

  /**
   * What rules are asked about a task.
   *
   * @param ladders the levels reached, where the rules look at them
   */
  record Question(Task task, List<Contact> contacts, Map<String, Integer> ladders) {}

  Standing(Ticket ticket) {
    this.ticket = ticket;
  }

  boolean is(Ticket now) {
    return ticket == now;
  }

  /** What the rules that look at no event said is owed; null while they were not asked. */
  List<Answered> obligations() {
    return obligations;
  }

  void obligations(List<Answered> answers) {
    obligations = answers.stream().filter(Answered::standing).toList();
  }

  /** What the rules say about a task. */
  List<Answered> task(Question question, Supplier<List<Answered>> rules) {
    List<Answered> known = tasks.get(question);
    if (known == null) {
      known = rules.get();
      tasks.put(question, known);
    }
    return known;
  }
}

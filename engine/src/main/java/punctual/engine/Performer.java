package punctual.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.facts.Assign;
import punctual.facts.Basis;
import punctual.facts.Event;
import punctual.facts.Ladder;
import punctual.facts.Moment;
import punctual.facts.Refer;
import punctual.facts.Ticket;

/** Does what the tasks of a ticket's flows say, asking the rules to whom and under which clause. */
final class Performer implements Flows.Tasks {

  private final Work work;
  private final List<Event> happened;
  private final Telling telling;
  private final Climbing climbing;
  private boolean changed;

  Performer(Work work, Reconciler reconciler, List<Event> happened) {
    this.work = work;
    this.happened = happened;
    TaskRules rules = new TaskRules(work, () -> facts(List.of()));
    this.telling = new Telling(work, reconciler, rules);
    this.climbing = new Climbing(work, telling, rules);
  }

  /** Whether tasks changed facts since this was last asked, so that rules must be asked again. */
  boolean takeNews() {
    boolean news = changed;
    changed = false;
    return news;
  }

  @Override
  public void perform(Flows.TaskCall call) {
    switch (TaskType.of(call)) {
      case NOTIFY -> telling.tell(call);
      case ESCALATE -> climbing.climb(call);
      case RESTART -> climbing.restart(call.input("ladder"));
      case REFER -> refer(call);
      case ASSIGN -> assign(call);
      case MARK -> mark(call.input("moment"));
    }
    changed = true;
  }

  @Override
  public List<Object> facts() {
    List<Object> facts = facts(List.of());
    Directory directory = work.policy.directory();
    facts.addAll(directory.resolvers(work.ticket, work.at));
    facts.addAll(directory.devices(work.ticket, work.at));
    facts.addAll(directory.assignees(work.ticket, work.at));
    return facts;
  }

  /** The ticket's facts, with what has just happened. */
  List<Object> facts(List<Event> events) {
    List<Object> facts = new ArrayList<>(events.size() + work.newest.size() + 4);
    facts.add(work.ticket);
    facts.addAll(events);
    facts.addAll(work.newest.values());
    work.ladders.forEach((name, level) -> facts.add(new Ladder(name, level)));
    return facts;
  }

  @Override
  public Map<String, Object> words() {
    return Words.of(work.ticket);
  }

  private void refer(Flows.TaskCall call) {
    String named = call.input("resolver");
    if (named != null) {
      refer(named, new Basis(call.input("clause"), call.name(), call.file()));
    } else {
      for (Answered answered : call.answers()) {
        if (answered.answer() instanceof Refer refer) {
          refer(refer.resolver(), answered.basis());
        }
      }
    }
  }

  private void refer(String resolver, Basis basis) {
    Folding folding = Folding.referred(work.ticket, resolver, work.moment());
    if (!folding.events().isEmpty()) {
      work.ticket = folding.ticket();
      happened.addAll(folding.events());
      work.line(work.at, "referred", Work.fields("to", resolver), basis);
    }
  }

  private void assign(Flows.TaskCall call) {
    for (Answered answered : call.answers()) {
      if (answered.answer() instanceof Assign assign) {
        Folding folding = Folding.assigned(work.ticket, assign.assignee(), work.moment());
        work.ticket = folding.ticket();
        happened.addAll(folding.events());
        work.line(work.at, "assigned", Work.fields("to", assign.assignee()), answered.basis());
      }
    }
  }

  private void mark(String name) {
    work.ticket = Marks.with(work.ticket, name, work.done());
  }

  /** Moments that flows set on a ticket, for rules to count from. */
  static final class Marks {

    private Marks() {}

    static Ticket with(Ticket ticket, String name, Moment moment) {
      Map<String, Moment> moments = new HashMap<>(ticket.moments());
      if (moment == null) {
        moments.remove(name);
      } else {
        moments.put(name, moment);
      }
      return new Ticket(
          ticket.agency(),
          ticket.id(),
          ticket.facts(),
          moments,
          ticket.classification(),
          ticket.pauses());
    }
  }
}

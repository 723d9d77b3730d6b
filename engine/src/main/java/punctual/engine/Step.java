package punctual.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.facts.Assign;
import punctual.facts.Basis;
import punctual.facts.Event;
import punctual.facts.Ladder;
import punctual.facts.Obligation;
import punctual.facts.Refer;
import punctual.facts.Refuse;
import punctual.facts.Signal;

/**
 * One step of a ticket's story: an event or an instant goes in; what is owed, noted and sent comes
 * out. Deciding, acting and deciding about what was done alternate until nothing more happens.
 */
final class Step {

  private static final int ROUNDS = 100;
  private static final String GROUP = "obligations";
  private static final Basis NO_BASIS = new Basis(null, null, null);
  private static final Map<String, String> ENDINGS =
      Map.of("ticket.cancelled", "cancelled", "ticket.merged", "merged");

  private final Work work;
  private final Case before;
  private final Input input;
  private final List<Event> happened = new ArrayList<>();
  private final Classifier classifier;
  private final Reconciler reconciler;
  private final Flows.Running flows;
  private final Performer performer;
  private final Billing billing;
  private final boolean restsOnMore;

  private Step(Policy policy, Case before, Input input, Duration tolerance) {
    this.before = before;
    this.input = input;
    this.work = new Work(policy, before, input, tolerance);
    this.classifier = new Classifier(work);
    this.reconciler = new Reconciler(work);
    this.billing = new Billing(work);
    this.performer = new Performer(work, reconciler, happened);
    this.restsOnMore =
        policy.standsOn(GROUP, Obligation.class) || policy.standsOn(GROUP, Ladder.class);
    this.flows = policy.flows().open(before.flows(), performer);
  }

  static Outcome of(Policy policy, Case before, Input input, Duration tolerance) {
    return new Step(policy, before, input, tolerance).run();
  }

  private Outcome run() {
    if (input instanceof Input.Told told) {
      Acceptance acceptance = Acceptance.of(work, told.event());
      if (acceptance.refused()) {
        return new Outcome(before, acceptance.refusals(), List.of(), acceptance.reasons());
      }
      tell(told.event());
    } else if (input instanceof Input.Woken woken) {
      wake(woken.wake());
    } else {
      judgeAnew();
    }
    return work.outcome(flows.close());
  }

  private void tell(TicketEvent event) {
    Folding folding = Folding.of(work.ticket, event, work.moment());
    work.ticket = folding.ticket();
    happened.addAll(folding.events());
    folding.events().forEach(this::noteEnding);
    if (!happened.isEmpty()) {
      boolean refused = Refusal.of(work, performer.facts(happened));
      settle();
      if (refused) {
        end(Folding.refused(work.ticket, work.moment()));
      }
    }
  }

  private void end(Folding folding) {
    work.ticket = folding.ticket();
    happened.addAll(folding.events());
    settle();
  }

  private void wake(String name) {
    for (Wake wake : before.wakes()) {
      if (wake.name().equals(name)) {
        work.woken.put(name, wake.key());
        flows.wake(Wake.variable(name));
        settle();
        reconciler.miss(name);
      }
    }
  }

  /** What another release says of the ticket as it is. */
  private void judgeAnew() {
    reconciler.anew();
    happened.addAll(classifier.anew());
    settle();
  }

  private void settle() {
    int round = 0;
    do {
      if (round++ == ROUNDS) {
        throw new PolicyFault(
            "the rules and flows of " + work.policy.agreement().id() + " never come to rest");
      }
      List<Event> events = new ArrayList<>(happened);
      happened.clear();
      performer.takeNews();
      round(events);
    } while (!happened.isEmpty() || performer.takeNews());
  }

  private void round(List<Event> events) {
    events.addAll(classifier.classify(events));
    List<Answered> answers = decide(events);
    for (Answered answered : answers) {
      if (answered.answer() instanceof Refer refer) {
        work.line(work.at, "referred", Work.fields("to", refer.resolver()), answered.basis());
      } else if (answered.answer() instanceof Refuse refuse) {
        work.line(work.at, "refused", Refusal.fields(refuse), answered.basis());
      } else if (answered.answer() instanceof Assign assign) {
        work.line(work.at, "assigned", Work.fields("to", assign.assignee()), answered.basis());
      }
    }
    reconciler.reconcile(answers);
    billing.bill(answers, () -> performer.facts(List.of()));
    for (Answered answered : answers) {
      if (answered.answer() instanceof Signal signal) {
        flows.signal(signal.name());
      }
    }
  }

  /** What the rules say now; they need not be asked again while nothing they look at changes. */
  private List<Answered> decide(List<Event> events) {
    Standing standing = work.standing();
    if (events.isEmpty() && !restsOnMore && standing.obligations() != null) {
      return standing.obligations();
    }
    List<Answered> answers = work.policy.decide(GROUP, performer.facts(events));
    standing.obligations(answers);
    return answers;
  }

  private void noteEnding(Event event) {
    String reason = ENDINGS.get(event.type());
    if (reason != null) {
      String by = event.by() == null ? work.ticket.agency() : event.by();
      work.line(work.at, "cancelled", Work.fields("by", by, "reason", reason), NO_BASIS);
    }
  }
}

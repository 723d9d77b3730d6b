package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import punctual.ledger.LedgerLine;

/** One ticket while a transaction of the live service works on it. */
public final class LiveTicket {

  private final Kept before;
  private final Releases releases;
  private final Handling handling;
  private final Supplier<List<TicketEvent>> history;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<TicketEvent> told = new ArrayList<>();
  private Position position;
  private String release;
  private Story story;
  private List<LedgerLine> retold;
  private int retoldFrom;

  /**
   * @param history the ticket's events before this transaction, in the order of arrival; asked for
   *     only when an opening or a late event needs them
   */
  public LiveTicket(
      Kept before, Releases releases, Handling handling, Supplier<List<TicketEvent>> history) {
    this.before = before;
    this.releases = releases;
    this.handling = handling;
    this.history = history;
    this.position = before.position();
    this.release = before.release();
    if (before.opened()) {
      this.story = story(before.now());
    }
  }

  private Story story(Case from) {
    String agreement = (String) from.ticket().facts().get("agreement");
    return new Story(
        releases.policies(release).policy(agreement).orElseThrow(), from, handling, this::took);
  }

  private void took(Input input, Outcome outcome) {
    if (outcome.rejected().isEmpty()) {
      position = position.after(input);
    }
    if (outcome.rejected().isEmpty() || !outcome.lines().isEmpty()) {
      inputs.add(input);
      outcomes.add(outcome);
    }
  }

  /** Tells an event that is not known yet. */
  public Verdict tell(TicketEvent event) {
    Verdict verdict = story == null ? tellUnopened(event) : tellOpened(event);
    if (!verdict.isRejected()) {
      told.add(event);
    }
    return verdict;
  }

  private Verdict tellOpened(TicketEvent event) {
    succeed(event.time());
    if (position.isLate(event)) {
      return retell(event);
    }
    Outcome outcome = story.tell(event);
    return outcome.rejected().isEmpty() ? Verdict.ACCEPTED : Verdict.rejected(outcome.rejected());
  }

  private Verdict tellUnopened(TicketEvent event) {
    if (!event.type().equals(Admission.OPENING)) {
      return Verdict.WAITING;
    }
    String chosen = releases.inForceAt(event.time());
    Policies policies = releases.policies(chosen);
    List<Reason> reasons = Admission.reasons(event, policies);
    if (!reasons.isEmpty()) {
      return Verdict.rejected(reasons);
    }
    Policy policy = policies.policy((String) event.data().get("agreement")).orElseThrow();
    Story begun = new Story(policy, Case.UNKNOWN, handling, this::took);
    Outcome opening = begun.tell(event);
    if (!opening.rejected().isEmpty()) {
      return Verdict.rejected(opening.rejected());
    }
    release = chosen;
    story = begun;
    position = position.under(new Tenure(chosen, since(event)));
    tellWaiting(event);
    return Verdict.ACCEPTED;
  }

  /** An opening dated ahead is judged by what is in force now all the same. */
  private Instant since(TicketEvent opening) {
    Instant now = handling.handled(opening.time());
    return now.isBefore(opening.time()) ? now : opening.time();
  }

  /** Lets the releases judge the ticket that are to judge open tickets by this instant. */
  private void succeed(Instant until) {
    for (Tenure order : releases.forOpenTickets()) {
      if (order.from().isAfter(position.tenure().from()) && !order.from().isAfter(until)) {
        story.reach(order.from(), false);
        succeed(order);
      }
    }
  }

  private void succeed(Tenure order) {
    Case now = story.now();
    Instant at = now.last().isAfter(order.from()) ? now.last() : order.from();
    Policies next = releases.policies(order.release());
    Policy heir =
        now.ticket().over() || order.release().equals(release)
            ? null
            : Succession.heir(now, next).orElse(null);
    if (heir != null) {
      Succession succession = new Succession(next, this::known, at);
      story.change(heir, succession.flows(now, story.policy(), heir), at);
      release = order.release();
    }
    position = position.under(new Tenure(release, at));
  }

  /** What came before the opening is told now, if it happened after it. */
  private void tellWaiting(TicketEvent opening) {
    List<TicketEvent> waiting = new ArrayList<>(known());
    for (TicketEvent event : EventOrder.sorted(waiting)) {
      boolean after = !event.time().isBefore(opening.time());
      if (after && !event.type().equals(Admission.OPENING)) {
        story.tell(event);
      }
    }
  }

  private List<TicketEvent> known() {
    List<TicketEvent> known = new ArrayList<>(history.get());
    known.addAll(told);
    return known;
  }

  private Verdict retell(TicketEvent event) {
    Retelling retelling = new Retelling(releases, story.now(), position, handling);
    Retelling.Result result = retelling.with(known(), event);
    Input input = new Input.Told(event, handling.handled(event.time()));
    if (!result.rejected().isEmpty()) {
      took(input, result.outcome());
      return Verdict.rejected(result.rejected());
    }
    inputs.add(input);
    position = position.after(input);
    outcomes.add(result.outcome());
    retold = new ArrayList<>(result.lines());
    retoldFrom = outcomes.size();
    story = story(result.outcome().after());
    return Verdict.corrected(result.changes());
  }

  /** Runs the wake-ups up to this instant. */
  public void reach(Instant until, boolean inclusive) {
    if (story != null) {
      succeed(until);
      story.reach(until, inclusive);
    }
  }

  /** What was handled so far, in order. */
  public List<Input> inputs() {
    return Collections.unmodifiableList(inputs);
  }

  /** What the transaction makes of the ticket. */
  public Changed changed() {
    CatchUp kept = CatchUp.of(outcomes, handling);
    if (retold != null) {
      outcomes.subList(retoldFrom, outcomes.size()).forEach(one -> retold.addAll(one.lines()));
    }
    Kept after =
        new Kept(
            before.agency(),
            before.id(),
            release,
            story == null ? Case.UNKNOWN : story.now(),
            position,
            before.inputs() + inputs.size(),
            before.lines(),
            before.head());
    return new Changed(before, after, inputs, kept.lines(), kept.notices(), retold);
  }
}

package punctual.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.ledger.LedgerLine;

/**
 * The ordered run of one ticket: all its events in order, in virtual time. What replay, scenarios
 * and the view "as corrected" show.
 */
public final class OrderedRun {

  /**
   * An event that was rejected, and why.
   *
   * @param refusals what the ledger says of it
   */
  public record Rejected(TicketEvent event, List<Reason> reasons, List<LedgerLine> refusals) {}

  /**
   * What the run came to.
   *
   * @param last the ticket at the end; {@link Case#UNKNOWN} when it was never opened
   * @param waiting how many events waited for an opening that never came
   */
  public record Result(
      Policy policy,
      Case last,
      List<LedgerLine> lines,
      List<Notice> notices,
      List<Rejected> rejected,
      int waiting) {}

  private final Policies policies;
  private final Instant until;
  private final boolean inclusive;
  private final List<Tenure> later;
  private final Releases releases;

  /**
   * @param until the instant up to and including which time runs on
   */
  public OrderedRun(Policies policies, Instant until) {
    this(policies, until, true);
  }

  /**
   * @param inclusive whether wake-ups due at the last instant run too
   */
  OrderedRun(Policies policies, Instant until, boolean inclusive) {
    this.policies = policies;
    this.until = until;
    this.inclusive = inclusive;
    this.later = List.of();
    this.releases = null;
  }

  private OrderedRun(List<Tenure> tenures, Releases releases, Instant until, boolean inclusive) {
    this.policies = releases.policies(tenures.get(0).release());
    this.until = until;
    this.inclusive = inclusive;
    this.later = tenures.subList(1, tenures.size());
    this.releases = releases;
  }

  /** The run as far as the live service has come with a ticket: what "as corrected" means. */
  public static OrderedRun asFarAs(Case now, Position position, Releases releases) {
    Instant last = now.last();
    return new OrderedRun(position.tenures(), releases, last, position.wake().equals(last));
  }

  /**
   * The run under several releases, one after the other.
   *
   * @param tenures at least one; the first judges from the opening on
   */
  public static OrderedRun under(List<Tenure> tenures, Releases releases, Instant until) {
    return new OrderedRun(tenures, releases, until, true);
  }

  /**
   * Runs one ticket's events, given in the order of arrival; of one source and id the first counts.
   */
  public Result run(List<TicketEvent> arrived) {
    Map<String, List<TicketEvent>> byId = new LinkedHashMap<>();
    for (TicketEvent event : arrived) {
      byId.computeIfAbsent(event.source() + '\n' + event.id(), id -> new ArrayList<>(1)).add(event);
    }
    Result result = runFirsts(byId);
    while (dropRejectedFirsts(byId, result.rejected())) {
      result = runFirsts(byId);
    }
    return result;
  }

  private Result runFirsts(Map<String, List<TicketEvent>> byId) {
    List<TicketEvent> firsts = byId.values().stream().map(events -> events.get(0)).toList();
    return new Run().tell(EventOrder.sorted(firsts));
  }

  /** A rejected message does not use up its id: another with the same id may count in its place. */
  private static boolean dropRejectedFirsts(
      Map<String, List<TicketEvent>> byId, List<Rejected> rejected) {
    boolean dropped = false;
    for (Rejected one : rejected) {
      List<TicketEvent> same = byId.get(one.event().source() + '\n' + one.event().id());
      while (same.size() > 1 && same.get(0).equals(one.event())) {
        same.remove(0);
        dropped = true;
      }
    }
    return dropped;
  }

  private final class Run {

    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private Policy policy;
    private Story story;
    private final List<TicketEvent> told = new ArrayList<>();
    private final Deque<Tenure> next = new ArrayDeque<>(later);
    private int waiting;

    Result tell(List<TicketEvent> events) {
      events.stream().filter(event -> !event.time().isAfter(until)).forEach(this::tell);
      succeed(until);
      if (story != null) {
        story.reach(until, inclusive);
      }
      Case last = story == null ? Case.UNKNOWN : story.now();
      return new Result(policy, last, lines, notices, rejected, story == null ? waiting : 0);
    }

    private void tell(TicketEvent event) {
      succeed(event.time());
      if (story == null && !open(event)) {
        return;
      }
      told.add(event);
      Outcome outcome = story.tell(event);
      if (!outcome.rejected().isEmpty()) {
        rejected.add(new Rejected(event, outcome.rejected(), outcome.lines()));
        forgetIfNeverOpened();
      }
    }

    /** Goes on under the releases whose time has come. */
    private void succeed(Instant at) {
      while (!next.isEmpty() && !next.peek().from().isAfter(at)) {
        Tenure tenure = next.poll();
        if (story != null && !tenure.release().equals(policy.release())) {
          story.reach(tenure.from(), false);
          Policies heirs = releases.policies(tenure.release());
          Policy heir = Succession.heir(story.now(), heirs).orElse(policy);
          Succession succession = new Succession(heirs, () -> told, tenure.from());
          story.change(heir, succession.flows(story.now(), policy, heir), tenure.from());
          policy = heir;
        }
      }
    }

    private boolean open(TicketEvent event) {
      if (!event.type().equals(Admission.OPENING)) {
        waiting++;
        return false;
      }
      List<Reason> reasons = Admission.reasons(event, policies);
      if (!reasons.isEmpty()) {
        rejected.add(new Rejected(event, reasons, List.of()));
        return false;
      }
      policy = policies.policy((String) event.data().get("agreement")).orElseThrow();
      story = new Story(policy, Case.UNKNOWN, Handling.IN_TIME, this::keep);
      return true;
    }

    private void keep(Input input, Outcome outcome) {
      lines.addAll(outcome.lines());
      notices.addAll(outcome.notices());
    }

    private void forgetIfNeverOpened() {
      if (story.now().ticket() == null) {
        story = null;
        policy = null;
      }
    }
  }
}

package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;

/**
 * Tells a ticket's story anew with an event that came late. What was sent is not unsent; the
 * differences are written as {@code corrected} lines; what nobody has heard yet is sent now.
 */
final class Retelling {

  private final Releases releases;
  private final Case now;
  private final Position position;
  private final Handling handling;

  /**
   * What the retelling comes to.
   *
   * @param lines all lines of the ticket as the past now is
   * @param outcome what is recorded now
   * @param changes the differences, for the answer
   */
  record Result(
      List<LedgerLine> lines, Outcome outcome, List<String> changes, List<Reason> rejected) {}

  Retelling(Releases releases, Case now, Position position, Handling handling) {
    this.releases = releases;
    this.now = now;
    this.position = position;
    this.handling = handling;
  }

  Result with(List<TicketEvent> history, TicketEvent late) {
    List<TicketEvent> events = new ArrayList<>(history);
    OrderedRun run = OrderedRun.asFarAs(now, position, releases);
    OrderedRun.Result before = run.run(events);
    events.add(late);
    OrderedRun.Result after = run.run(events);
    for (OrderedRun.Rejected one : after.rejected()) {
      if (one.event().equals(late)) {
        return rejected(one, handling.handled(late.time()));
      }
    }
    return result(late, before, after);
  }

  private Result rejected(OrderedRun.Rejected late, Instant learned) {
    List<LedgerLine> refusals = late.refusals().stream().map(line -> line.with(learned)).toList();
    Outcome outcome = new Outcome(now, refusals, List.of(), late.reasons());
    return new Result(List.of(), outcome, List.of(), late.reasons());
  }

  private Result result(TicketEvent late, OrderedRun.Result before, OrderedRun.Result after) {
    Instant learned = handling.handled(late.time());
    Unheard unheard = Unheard.of(before, after);
    List<LedgerLine> lines = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (Difference difference : Difference.between(before.lines(), after.lines())) {
      if (!unheard.tells(difference.after())) {
        LedgerLine line = difference.corrected(learned, any(after, before));
        lines.add(line);
        changes.add(LedgerJson.text(line));
      }
    }
    lines.addAll(unheard.lines(learned));
    Map<String, Integer> counts = counts(after.last());
    lines.addAll(adjustments(before, after, learned, counts));
    Case then = merged(after.last(), counts);
    Outcome outcome = new Outcome(then, lines, unheard.notices(learned), List.of());
    return new Result(after.lines(), outcome, changes, List.of());
  }

  private static LedgerLine any(OrderedRun.Result after, OrderedRun.Result before) {
    return after.lines().isEmpty() ? before.lines().get(0) : after.lines().get(0);
  }

  /** Adjustments are no part of any one past: they go on being counted. */
  private Map<String, Integer> counts(Case then) {
    Map<String, Integer> counts = new HashMap<>(then.counts());
    Integer adjusted = now.counts().get(Adjustments.KIND);
    if (adjusted != null) {
      counts.merge(Adjustments.KIND, adjusted, Math::max);
    }
    return counts;
  }

  private static List<LedgerLine> adjustments(
      OrderedRun.Result before,
      OrderedRun.Result after,
      Instant learned,
      Map<String, Integer> counts) {
    Adjustments adjustments =
        new Adjustments(learned, () -> Work.key(Adjustments.KIND, Adjustments.KIND, counts));
    for (Difference difference : Difference.between(before.lines(), after.lines())) {
      if (difference.isOf(Billing.BILLED)) {
        adjustments.adjust(difference.before(), difference.after());
      }
    }
    return adjustments.lines();
  }

  /** The ticket goes on from the new past; instants already reached stay reached. */
  private Case merged(Case then, Map<String, Integer> counts) {
    Instant last = then.last().isBefore(now.last()) ? now.last() : then.last();
    return new Case(
        then.ticket(),
        then.newest(),
        counts,
        then.ladders(),
        then.timers(),
        then.woken(),
        then.flows(),
        then.order(),
        last,
        null);
  }
}

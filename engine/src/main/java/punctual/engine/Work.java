package punctual.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.facts.Basis;
import punctual.facts.Moment;
import punctual.facts.Obligation;
import punctual.facts.Ticket;
import punctual.ledger.LedgerLine;

/** A case while one step works on it: what it becomes, and the lines and notices that arise. */
final class Work {

  final Policy policy;
  final Instant at;
  final Instant effective;
  final Map<String, Obligation> newest;
  final Map<String, Integer> ladders;
  final Map<String, Wake> timers;
  final Map<String, String> woken;
  final List<LedgerLine> lines = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  Ticket ticket;

  private final Map<String, Integer> counts;
  private Standing standing;
  private int order;

  /**
   * @param tolerance how much later than its instant an input may be handled and still count as
   *     handled at its instant
   */
  Work(Policy policy, Case before, Input input, Duration tolerance) {
    this.policy = policy;
    this.at = input.at();
    this.effective = input.handled().isAfter(at.plus(tolerance)) ? input.handled() : at;
    this.ticket = before.ticket();
    this.standing = before.standing();
    this.newest = new LinkedHashMap<>(before.newest());
    this.counts = new HashMap<>(before.counts());
    this.ladders = new HashMap<>(before.ladders());
    this.timers = new LinkedHashMap<>(before.timers());
    this.woken = new HashMap<>(before.woken());
    this.order = before.order();
  }

  /** What the rules say of the ticket as it is now. */
  Standing standing() {
    if (standing == null || !standing.is(ticket)) {
      standing = new Standing(ticket);
    }
    return standing;
  }

  /** The next thing that happens, at the instant of the step's cause. */
  Moment moment() {
    return new Moment(at, ++order);
  }

  /** The next thing that the engine does, at the instant at which it is really done. */
  Moment done() {
    return new Moment(effective, ++order);
  }

  /** The key of the next obligation of this name: the name itself, then {@code name-2}, … */
  String key(String obligation) {
    return key(obligation, obligation);
  }

  /** The key of the next notice; counted apart from an obligation of the same name. */
  String noticeKey(String notice) {
    return key(notice, "notice " + notice);
  }

  private String key(String name, String counted) {
    return key(name, counted, counts);
  }

  static String key(String name, String counted, Map<String, Integer> counts) {
    int number = counts.merge(counted, 1, Integer::sum);
    return number == 1 ? name : name + "-" + number;
  }

  void line(Instant when, String kind, Map<String, Object> fields, Basis basis) {
    lines.add(lineOf(ticket, when, kind, fields, basis));
  }

  LedgerLine lineOf(Ticket of, Instant when, String kind, Map<String, Object> fields, Basis basis) {
    return new LedgerLine(
        when, of.id(), of.agency(), policy.agreement().id(), kind, fields, basis, policy.release());
  }

  Outcome outcome(List<FlowState> flows) {
    LineOrder lineOrder = policy.agreement().order();
    lines.sort(Comparator.comparing(LedgerLine::at).thenComparingInt(lineOrder::place));
    Case after =
        new Case(ticket, newest, counts, ladders, timers, woken, flows, order, at, standing);
    return new Outcome(after, lines, notices, List.of());
  }

  /** A line's fields, in the contract's order. */
  static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}

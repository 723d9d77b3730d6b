package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.facts.Moment;
import punctual.facts.Pause;
import punctual.facts.Ticket;

/** A ticket while an event changes it. */
final class Draft {

  private final Ticket before;
  private final Map<String, Object> facts;
  private final Map<String, Moment> moments;
  private final List<Pause> pauses;
  private final List<String> implied = new ArrayList<>(2);

  Draft(Ticket before) {
    this.before = before;
    this.facts = new LinkedHashMap<>(before.facts());
    this.moments = new HashMap<>(before.moments());
    this.pauses = new ArrayList<>(before.pauses());
  }

  static Draft open(TicketEvent told, Moment moment) {
    Ticket blank = new Ticket(told.agency(), told.ticket(), told.data(), Map.of(), null, List.of());
    Draft ticket = new Draft(blank);
    ticket.mark("opened", moment);
    ticket.mark("reported", reported(told, moment));
    ticket.stateDecision(told.data());
    return ticket;
  }

  private static Moment reported(TicketEvent told, Moment opened) {
    return told.data().get("reportedAt") instanceof String at
        ? new Moment(java.time.OffsetDateTime.parse(at).toInstant(), opened.order())
        : opened;
  }

  Ticket done() {
    return new Ticket(
        before.agency(), before.id(), facts, moments, before.classification(), pauses);
  }

  Ticket before() {
    return before;
  }

  void fact(String name, Object value) {
    facts.put(name, value);
  }

  void mark(String name, Moment moment) {
    moments.put(name, moment);
  }

  void markFirst(String name, Moment moment) {
    moments.putIfAbsent(name, moment);
  }

  void unmark(String... names) {
    for (String name : names) {
      moments.remove(name);
    }
  }

  boolean has(String name) {
    return moments.containsKey(name);
  }

  /** Says that this event also counts as another. */
  void implies(String type) {
    implied.add(type);
  }

  List<String> implied(String type) {
    List<String> types = new ArrayList<>(implied);
    types.add(0, type);
    return types;
  }

  /** A severity or priority in an event is a person's decision. */
  void stateDecision(Map<String, Object> data) {
    if (data.containsKey("severity") || data.containsKey("priority")) {
      facts.put("stated by", data.get("by") instanceof String by ? by : before.agency());
    }
  }

  boolean paused() {
    return !pauses.isEmpty() && pauses.get(pauses.size() - 1).to() == null;
  }

  void pause(String reason, Instant at) {
    pauses.add(new Pause(reason, at, null));
  }

  void resume(Instant at) {
    if (paused()) {
      Pause last = pauses.remove(pauses.size() - 1);
      pauses.add(new Pause(last.reason(), last.from(), at));
    }
  }
}

package punctual.engine;

import java.util.List;
import java.util.Map;
import punctual.engine.Folding.Happening;
import punctual.facts.Moment;

/** How each type of event changes a ticket; what fits no state changes nothing. */
final class Changes {

  /** The pause that a resolution begins and a reopening ends: no clock counts between the two. */
  static final String RESOLVED = "resolved";

  /** The engine's own: what the ticket asks for was refused. */
  static final String REFUSED = "ticket.refused";

  private static final List<String> RECLASSIFYING =
      List.of("impact", "urgency", "severity", "priority");

  /** Changes the ticket; false when the event does not fit its state. */
  private interface Change {
    boolean apply(Draft ticket, Happening happening);
  }

  private static final Map<String, Change> BY_TYPE =
      Map.ofEntries(
          Map.entry("ticket.referred", Changes::referred),
          Map.entry("ticket.acknowledged", Changes::acknowledged),
          Map.entry("ticket.unreachable", (ticket, it) -> ticket.has("referred")),
          Map.entry("ticket.responded", Changes::responded),
          Map.entry("ticket.updated", Changes::updated),
          Map.entry("ticket.reclassified", Changes::reclassified),
          Map.entry("ticket.paused", Changes::paused),
          Map.entry("ticket.resumed", Changes::resumed),
          Map.entry("ticket.restored", Changes::restored),
          Map.entry("ticket.resolved", Changes::resolved),
          Map.entry(REFUSED, Changes::refused),
          Map.entry("ticket.evaluated", Changes::evaluated),
          Map.entry("ticket.assigned", Changes::assigned),
          Map.entry(Letters.WRITTEN, Letters::written),
          Map.entry("ticket.step", Changes::step),
          Map.entry("ticket.closed", Changes::closed),
          Map.entry("ticket.reopened", Changes::reopened),
          Map.entry("ticket.cancelled", Changes::cancelled),
          Map.entry("ticket.merged", Changes::cancelled),
          Map.entry("call.completed", Changes::called),
          Map.entry("work.done", WorkAndChanges::worked),
          Map.entry("change.requested", WorkAndChanges::requested),
          Map.entry("change.decided", WorkAndChanges::decided),
          Map.entry("bill.disputed", (ticket, it) -> true),
          Map.entry("notice.failed", (ticket, it) -> true));

  private Changes() {}

  static boolean apply(String type, Draft ticket, Happening happening) {
    Change change = BY_TYPE.get(type);
    return change != null && change.apply(ticket, happening);
  }

  private static boolean referred(Draft ticket, Happening it) {
    String resolver = it.text("resolver");
    if (resolver == null || resolver.equals(ticket.before().resolver())) {
      return false;
    }
    ticket.fact("resolver", resolver);
    ticket.markFirst("referred", it.moment());
    ticket.mark("last referred", it.moment());
    ticket.unmark("acknowledged", "first acknowledged");
    return true;
  }

  private static boolean acknowledged(Draft ticket, Happening it) {
    if (!ticket.has("referred")) {
      return false;
    }
    ticket.mark("acknowledged", it.moment());
    ticket.mark("last acknowledged", it.moment());
    ticket.markFirst("first acknowledged", it.moment());
    return true;
  }

  private static boolean responded(Draft ticket, Happening it) {
    if (!it.event().automatic()) {
      ticket.markFirst("responded", it.moment());
    }
    return true;
  }

  private static boolean updated(Draft ticket, Happening it) {
    if (it.event().substantive()) {
      ticket.mark("updated", it.moment());
    }
    return true;
  }

  private static boolean reclassified(Draft ticket, Happening it) {
    for (String field : RECLASSIFYING) {
      if (it.data().containsKey(field)) {
        ticket.fact(field, it.data().get(field));
      }
    }
    ticket.stateDecision(it.data());
    return true;
  }

  private static boolean paused(Draft ticket, Happening it) {
    if (ticket.paused() || ticket.before().over()) {
      return false;
    }
    ticket.pause(it.text("reason"), it.moment().at());
    return true;
  }

  private static boolean resumed(Draft ticket, Happening it) {
    if (!ticket.paused() || ticket.before().over()) {
      return false;
    }
    ticket.resume(it.moment().at());
    return true;
  }

  private static boolean restored(Draft ticket, Happening it) {
    if (ticket.has("restored")) {
      return false;
    }
    ticket.mark("restored", it.moment());
    return true;
  }

  private static boolean resolved(Draft ticket, Happening it) {
    if (ticket.before().over()) {
      return false;
    }
    if (it.data().containsKey("firstContact") && !ticket.has("first resolved")) {
      ticket.fact("firstContact", it.data().get("firstContact"));
    }
    resolve(ticket, it.moment());
    return true;
  }

  private static void resolve(Draft ticket, Moment moment) {
    ticket.mark("resolved", moment);
    ticket.markFirst("first resolved", moment);
    ticket.resume(moment.at());
    ticket.pause(RESOLVED, moment.at());
    if (!ticket.has("restored")) {
      ticket.mark("restored", moment);
      ticket.implies("ticket.restored");
    }
  }

  private static boolean refused(Draft ticket, Happening it) {
    ticket.implies("ticket.resolved");
    resolve(ticket, it.moment());
    return true;
  }

  private static boolean evaluated(Draft ticket, Happening it) {
    ticket.mark("evaluated", it.moment());
    return true;
  }

  private static boolean assigned(Draft ticket, Happening it) {
    ticket.fact("assignee", it.text("assignee"));
    ticket.mark("assigned", it.moment());
    return true;
  }

  private static boolean step(Draft ticket, Happening it) {
    ticket.markFirst(it.text("step"), it.moment());
    return true;
  }

  private static boolean called(Draft ticket, Happening it) {
    if (it.text("agentSpokeAt") == null) {
      return false;
    }
    ticket.fact("answered calls", ticket.before().answeredCalls() + 1);
    return true;
  }

  private static boolean closed(Draft ticket, Happening it) {
    if (ticket.has("closed")) {
      return false;
    }
    ticket.mark("closed", it.moment());
    if (!ticket.before().over()) {
      ticket.implies("ticket.resolved");
      resolve(ticket, it.moment());
    }
    return true;
  }

  private static boolean reopened(Draft ticket, Happening it) {
    if (!ticket.has("restored") || ticket.has("refused")) {
      return false;
    }
    if (ticket.has("resolved")) {
      ticket.resume(it.moment().at());
      ticket.markFirst("first reopened", it.moment());
    }
    ticket.unmark("restored", "resolved", "closed", "acknowledged", "first acknowledged");
    ticket.mark("reopened", it.moment());
    return true;
  }

  private static boolean cancelled(Draft ticket, Happening it) {
    ticket.mark("cancelled", it.moment());
    return true;
  }
}

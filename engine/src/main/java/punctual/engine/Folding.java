package punctual.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.facts.Event;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/**
 * Folds one event into a ticket: the same for every agreement. An event that does not fit the
 * ticket's state has no effect.
 *
 * @param ticket the ticket after the event
 * @param events what has thereby happened; empty when the event had no effect
 */
record Folding(Ticket ticket, List<Event> events) {

  static Folding of(Ticket before, TicketEvent told, Moment moment) {
    if (before == null) {
      return told.type().equals("ticket.opened")
          ? opened(told, moment)
          : new Folding(null, List.of());
    }
    if (before.cancelled() != null) {
      return new Folding(before, List.of());
    }
    Draft ticket = new Draft(before);
    List<Event> events = new ArrayList<>(2);
    if (Changes.apply(
        told.type(), ticket, new Happening(told.type(), moment, false, told.data()))) {
      for (String type : ticket.implied(told.type())) {
        events.add(new Event(type, moment, false, told.data()));
      }
    }
    return new Folding(ticket.done(), events);
  }

  /** A referral that the engine makes itself. */
  static Folding referred(Ticket before, String resolver, Moment moment) {
    return own(before, "ticket.referred", moment, Map.of("resolver", resolver));
  }

  /** An assignment that the engine makes itself. */
  static Folding assigned(Ticket before, String assignee, Moment moment) {
    return own(before, "ticket.assigned", moment, Map.of("assignee", assignee));
  }

  private static Folding own(Ticket before, String type, Moment moment, Map<String, Object> data) {
    Draft ticket = new Draft(before);
    Happening happening = new Happening(type, moment, true, data);
    boolean changed = Changes.apply(type, ticket, happening);
    return new Folding(ticket.done(), changed ? List.of(happening.event()) : List.of());
  }

  /** A ticket whose request was refused counts as resolved. */
  static Folding refused(Ticket before, Moment moment) {
    Draft ticket = new Draft(before);
    Happening happening = new Happening(Changes.REFUSED, moment, true, Map.of());
    Changes.apply(Changes.REFUSED, ticket, happening);
    List<Event> events = new ArrayList<>();
    for (String type : ticket.implied(Changes.REFUSED)) {
      events.add(new Event(type, moment, true, Map.of()));
    }
    return new Folding(ticket.done(), events);
  }

  private static Folding opened(TicketEvent told, Moment moment) {
    Draft ticket = Draft.open(told, moment);
    return new Folding(ticket.done(), List.of(new Event(told.type(), moment, false, told.data())));
  }

  /** What happened, as the changes to a ticket need it. */
  record Happening(String type, Moment moment, boolean own, Map<String, Object> data) {

    Event event() {
      return new Event(type, moment, own, data);
    }

    String text(String field) {
      return data.get(field) instanceof String text ? text : null;
    }
  }
}

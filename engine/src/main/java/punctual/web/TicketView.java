package punctual.web;

import java.time.ZoneId;

/** A ticket in a list as a page shows it. */
record TicketView(Tickets.Listed ticket, String href, When opened, String state) {

  static TicketView of(Tickets.Listed ticket, ZoneId zone) {
    String state = ticket.over() ? "over" : "open";
    return new TicketView(
        ticket,
        Link.ticket(ticket.agency(), ticket.id()),
        When.of(ticket.opened(), zone),
        ticket.opened() == null ? "not opened yet" : state);
  }
}

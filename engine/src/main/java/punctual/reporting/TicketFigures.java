package punctual.reporting;

import punctual.engine.Case;
import punctual.facts.Obligation;
import punctual.facts.Ticket;

/** What one ticket adds to the figures. */
final class TicketFigures {

  private TicketFigures() {}

  /** Tickets cancelled or merged away are not counted. */
  static void count(Counting counting, Case last) {
    Ticket ticket = last.ticket();
    if (ticket.cancelled() != null) {
      return;
    }
    for (Obligation obligation : last.newest().values()) {
      counting.judged(
          ticket.agency(),
          new Judged(obligation.basis().clause(), obligation.due(), obligation.state()));
    }
    FirstResolution first = FirstResolution.of(ticket);
    if (first != null) {
      counting.resolved(ticket.agency(), first);
    }
  }
}

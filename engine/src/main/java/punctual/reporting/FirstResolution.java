package punctual.reporting;

import java.time.Instant;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/**
 * The first resolution of a ticket.
 *
 * @param channel by which the ticket was told, or null
 * @param inquiry a constituent's inquiry, which is no incident
 * @param category of the ticket, or null
 * @param reopened the first reopening after it, or null
 */
record FirstResolution(
    Instant at,
    boolean onFirstContact,
    Instant reopened,
    String channel,
    boolean inquiry,
    String category) {

  /** Null while the ticket was never resolved, and for a cancelled one. */
  static FirstResolution of(Ticket ticket) {
    Moment first = ticket.moment("first resolved");
    if (first == null || ticket.cancelled() != null) {
      return null;
    }
    Moment reopened = ticket.moment("first reopened");
    return new FirstResolution(
        first.at(),
        ticket.flag("firstContact"),
        reopened == null ? null : reopened.at(),
        ticket.text("channel"),
        ticket.inquiry(),
        ticket.category());
  }

  /** Whether it was reopened before the month of the resolution was over. */
  boolean reopenedWithin(Months months) {
    return reopened != null && reopened.isBefore(months.end(months.of(at)));
  }
}

package punctual.reporting;

import java.time.Instant;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/**
 * The first resolution of an incident.
 *
 * @param channel by which the ticket was told, or null
 * @param reopened the first reopening after it, or null
 */
record FirstResolution(Instant at, boolean onFirstContact, Instant reopened, String channel) {

  /** Null while the ticket was never resolved, and for what is no incident to be counted. */
  static FirstResolution of(Ticket ticket) {
    Moment first = ticket.moment("first resolved");
    if (first == null || ticket.inquiry() || ticket.cancelled() != null) {
      return null;
    }
    Moment reopened = ticket.moment("first reopened");
    return new FirstResolution(
        first.at(),
        ticket.flag("firstContact"),
        reopened == null ? null : reopened.at(),
        ticket.text("channel"));
  }

  /** Whether it was reopened before the month of the resolution was over. */
  boolean reopenedWithin(Months months) {
    return reopened != null && reopened.isBefore(months.end(months.of(at)));
  }
}

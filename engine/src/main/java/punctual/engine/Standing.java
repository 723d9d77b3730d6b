package punctual.engine;

import java.util.List;
import punctual.facts.Ticket;

/**
 * The standing answers of the rules on a ticket: they hold until its facts change.
 *
 * @param ticket the facts on which they were given
 */
record Standing(Ticket ticket, List<Answered> answers) {}

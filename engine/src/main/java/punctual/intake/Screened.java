package punctual.intake;

import punctual.engine.Arrival;

/**
 * A message after the contract has been held against it: an arrival, or an answer already.
 *
 * @param arrival null where the message is answered already
 * @param correlation what the answer refers to: the event's id, else the message's
 * @param answer null while it is to be judged
 * @param dead why the message is a dead letter, or null
 */
public record Screened(
    Inbound inbound, Arrival arrival, String correlation, String answer, String dead) {

  /** Whether the contract refuses it, though it can be read. */
  boolean isRejected() {
    return arrival == null && dead == null;
  }

  Screened answered(String text) {
    return new Screened(inbound, arrival, correlation, text, dead);
  }

  Screened dead(String text, String reason) {
    return new Screened(inbound, arrival, correlation, text, reason);
  }
}

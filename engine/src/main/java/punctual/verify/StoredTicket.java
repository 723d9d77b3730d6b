package punctual.verify;

import java.time.Instant;
import java.util.List;

/**
 * A ticket as it is stored.
 *
 * @param release null while it was never opened
 * @param head the hash of the last line
 * @param told its lines, in the order recorded
 * @param inputs what was handled, in order
 * @param events its messages, in the order of arrival
 */
record StoredTicket(
    String agency,
    String id,
    String release,
    int lines,
    String head,
    List<Line> told,
    List<Handled> inputs,
    List<Message> events) {

  /**
   * A ledger line.
   *
   * @param input the last input of the transaction that wrote it; null for what became of a notice
   */
  record Line(int n, Integer input, String text, String hash) {}

  /**
   * An input.
   *
   * @param toleranceMillis null where it was handled in its own time
   * @param source with {@code id}: the event; null for a wake-up
   * @param wake the wake-up's name; null for an event
   * @param release that judges the ticket from here on, where that is stated
   * @param refused the message, where it was refused and the ledger says so; else null
   */
  record Handled(
      int n,
      Instant at,
      Instant handled,
      Long toleranceMillis,
      String source,
      String id,
      String wake,
      String release,
      byte[] refused) {

    /** Whether both were handled in one transaction. */
    boolean together(Handled other) {
      return handled.equals(other.handled)
          && java.util.Objects.equals(toleranceMillis, other.toleranceMillis);
    }
  }

  /** A message. */
  record Message(long arrival, byte[] body) {}
}

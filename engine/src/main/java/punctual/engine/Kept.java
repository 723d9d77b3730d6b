package punctual.engine;

/**
 * What the store keeps of a ticket.
 *
 * @param release the release that judges it; null while it was never opened
 * @param inputs how many inputs have been handled
 * @param lines how many ledger lines have been written
 * @param head the hash of the last of them
 */
public record Kept(
    String agency,
    String id,
    String release,
    Case now,
    Position position,
    int inputs,
    int lines,
    String head) {

  /** Whether an opening was accepted. */
  public boolean opened() {
    return now.ticket() != null;
  }
}

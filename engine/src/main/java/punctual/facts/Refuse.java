package punctual.facts;

/**
 * A rule's answer: what was asked for is refused, and the ledger says so. Answered in the group
 * {@code acceptance} the event is rejected besides, without any other effect. Answered in the group
 * {@code refusal} the ticket is kept and classified, and then counts as resolved at that instant.
 * Answered in the group {@code obligations} it is only recorded.
 *
 * @param what what was asked for
 * @param reason why it is refused, as a sentence for the one who asked
 * @param pointer a JSON pointer into the message, to what stands against it
 */
public record Refuse(String what, String reason, String pointer) {

  /** Refuses this; {@link #because} says why. */
  public static Refuse of(String what) {
    return new Refuse(what, null, null);
  }

  public Refuse because(String why, String where) {
    return new Refuse(what, why, where);
  }
}

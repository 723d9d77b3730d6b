package punctual.facts;

/**
 * A rule's answer: the event is not acceptable in the ticket's present state and has no effect.
 *
 * @param pointer a JSON pointer into the message
 */
public record Reject(String pointer, String reason) {}

package punctual.contract;

/**
 * One thing that is wrong with a message.
 *
 * @param pointer JSON pointer (RFC 6901) to the wrong place; empty for the whole message
 * @param reason one sentence for the sender: what was expected, and what was found
 */
public record Reason(String pointer, String reason) {}

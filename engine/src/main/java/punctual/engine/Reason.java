package punctual.engine;

/** Why a message was rejected: where in it, as a JSON pointer, and one sentence. */
public record Reason(String pointer, String reason) {}

package punctual.facts;

/** A rule's answer: one level up on this ladder. */
public record Escalate(String ladder) {}

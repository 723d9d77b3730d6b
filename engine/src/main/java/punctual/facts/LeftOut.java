package punctual.facts;

/** A rule's answer in the group {@code calls}: the call is left out of the clause, and why. */
public record LeftOut(String reason) {}

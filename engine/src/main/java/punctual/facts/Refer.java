package punctual.facts;

/** A rule's answer: the ticket is referred to this resolver. */
public record Refer(String resolver) {}

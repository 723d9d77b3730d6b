package punctual.facts;

/** A rule's answer: something the ticket's flows wait for, or start with, has come about. */
public record Signal(String name) {}

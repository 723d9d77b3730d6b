package punctual.facts;

/** A rule's answer in the group {@code desks}: the desk that a call reaches. */
public record Desk(String name) {}

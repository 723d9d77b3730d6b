package punctual.facts;

/** A rule's answer: the ticket is assigned to this person or group. */
public record Assign(String assignee) {}

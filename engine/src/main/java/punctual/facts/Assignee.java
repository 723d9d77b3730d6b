package punctual.facts;

/** A row of the topic table that fits the ticket on that day: who takes what. */
public record Assignee(String topic, String name) {}

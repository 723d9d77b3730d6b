package punctual.facts;

/** How far up a ladder a ticket has been escalated; level 0 is the ground. */
public record Ladder(String name, int level) {}

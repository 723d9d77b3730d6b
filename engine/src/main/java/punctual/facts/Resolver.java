package punctual.facts;

/** A row of the resolver table that fits the ticket: who takes what. */
public record Resolver(String service, String category, String name) {}

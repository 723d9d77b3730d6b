package punctual.facts;

/**
 * A rule's answer: a billed line is taken back by a dated adjustment; once for each line.
 *
 * @param key of the line in the ticket's ledger
 */
public record Credit(String key) {}

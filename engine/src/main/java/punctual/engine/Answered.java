package punctual.engine;

import punctual.facts.Basis;

/**
 * An answer of the rules, and on what it rests.
 *
 * @param answer one of the answer records of {@code punctual.facts}
 */
public record Answered(Object answer, Basis basis) {}

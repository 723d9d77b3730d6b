package punctual.engine;

import punctual.facts.Basis;

/**
 * An answer of the rules, and on what it rests.
 *
 * @param answer one of the answer records of {@code punctual.facts}
 * @param standing whether it holds as long as the facts do, not only because of what just happened
 */
public record Answered(Object answer, Basis basis, boolean standing) {}

package punctual.release;

import java.time.Instant;

/**
 * An order that a release come into force.
 *
 * @param by who orders it
 * @param reason why, in a sentence
 * @param openTickets whether tickets that are open then are judged by it from then on
 * @param from when; null for at once
 */
public record Order(String release, String by, String reason, boolean openTickets, Instant from) {}

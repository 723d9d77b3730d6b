package punctual.facts;

import java.time.Instant;

/** A stretch of time in which a ticket was paused; {@code to} is null while it lasts. */
public record Pause(String reason, Instant from, Instant to) {}

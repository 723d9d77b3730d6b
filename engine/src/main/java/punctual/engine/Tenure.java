package punctual.engine;

import java.time.Instant;

/**
 * A release that judges tickets from an instant on.
 *
 * @param release its hash
 */
public record Tenure(String release, Instant from) {}

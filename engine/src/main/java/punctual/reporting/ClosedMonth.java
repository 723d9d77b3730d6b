package punctual.reporting;

import java.time.Instant;

/**
 * A month that was closed.
 *
 * @param closed when
 * @param release the hash of the release under which it was reported
 * @param heard what had arrived by then: the number of the newest arrival
 * @param figures as they were first reported
 */
public record ClosedMonth(Instant closed, String release, long heard, Figures figures) {}

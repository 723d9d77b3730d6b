package punctual.engine;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it was told.
 *
 * @param source with {@code id}: the key under which it counts once, for ever
 * @param ticket the ticket to whose story it belongs
 * @param time when it happened, in microseconds
 * @param sequence orders events of one instant, or null
 */
public record TicketEvent(
    String source,
    String id,
    String type,
    String agency,
    String ticket,
    Instant time,
    String sequence,
    Map<String, Object> data) {}

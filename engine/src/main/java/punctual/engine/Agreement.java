package punctual.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a policy says of itself in {@code agreement.yaml}.
 *
 * @param from first day in force, from local midnight
 * @param to last day in force, or null
 * @param order the order of lines within an instant
 */
public record Agreement(
    String id,
    String title,
    String owner,
    ZoneId zone,
    String calendar,
    LocalDate from,
    LocalDate to,
    LineOrder order) {

  public boolean inForceAt(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}

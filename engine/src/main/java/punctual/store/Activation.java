package punctual.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A release's coming into force.
 *
 * @param n counts them
 * @param from the first instant at which tickets are opened under it
 * @param activated when that was ordered
 * @param by whom
 * @param openTickets whether tickets that are open then are judged by it from then on
 */
public record Activation(
    long n,
    String release,
    Instant from,
    Instant activated,
    String by,
    String reason,
    boolean openTickets) {

  static Activation of(ResultSet row) throws SQLException {
    return new Activation(
        row.getLong(1),
        row.getString(2),
        row.getTimestamp(3).toInstant(),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getString(7).equals("open"));
  }
}

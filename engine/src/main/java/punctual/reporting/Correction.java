package punctual.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * What became of a ticket after the month in which it was counted had been closed.
 *
 * @param name the obligation's, or what else is counted
 * @param first how it was first reported: {@code kept}, {@code not kept}, or {@code not counted}
 * @param corrected how it is counted now, in the same words
 * @param learned when that became known; null where no message says
 * @param reason the type of the message that came late, or the release with another calendar
 */
public record Correction(
    String agency,
    String clause,
    String ticket,
    String name,
    String first,
    String corrected,
    Instant learned,
    String reason) {

  private static final String TIME_REACHED = "time was reached after the month was closed";

  static Correction of(ResultSet row) throws SQLException {
    Timestamp received = row.getTimestamp("received");
    String type = row.getString("type");
    return new Correction(
        row.getString("agency"),
        row.getString("clause"),
        row.getString("ticket"),
        row.getString("name"),
        word((Boolean) row.getObject("first")),
        word((Boolean) row.getObject("now")),
        received == null ? null : received.toInstant(),
        type == null ? TIME_REACHED : type + " was received after the month was closed");
  }

  /** Null stands for a ticket that does not count. */
  static String word(Boolean kept) {
    if (kept == null) {
      return "not counted";
    }
    return kept ? "kept" : "not kept";
  }
}

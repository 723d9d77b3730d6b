package punctual.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * What became of a ticket after the month in which it was counted had been closed, or what else was
 * learned only then.
 *
 * @param ticket null of a call, an answer or an outage that belongs to none
 * @param name the obligation's, or what else is counted
 * @param first how it was first reported: {@code kept}, {@code not kept}, or {@code not counted}
 * @param corrected how it is counted now, in the same words; {@code counted} of calls and outages
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

  /**
   * What a correction is about.
   *
   * @param name of what is counted
   */
  record Subject(String agency, String clause, String name) {}

  /** By a message that was not counted before; the row is the inbox's. */
  static Correction late(ResultSet row, Subject subject, String corrected) throws SQLException {
    return new Correction(
        subject.agency(),
        subject.clause(),
        row.getString("state") == null ? null : row.getString("ticket"),
        subject.name(),
        word(null),
        corrected,
        row.getTimestamp("received").toInstant(),
        received(row.getString("type")));
  }

  private static String received(String type) {
    return type + " was received after the month was closed";
  }

  /** The ticket, or what else is counted. */
  public String about() {
    return ticket == null ? name : ticket;
  }

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
        type == null ? TIME_REACHED : received(type));
  }

  /** Null stands for a ticket that does not count. */
  static String word(Boolean kept) {
    if (kept == null) {
      return "not counted";
    }
    return kept ? "kept" : "not kept";
  }
}

package punctual.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import punctual.contract.NoticeOutcome;

/**
 * A call to be made: a notice of the channel {@code phone}.
 *
 * @param key the notice's key, the number of its line and of its copy
 * @param until when what it meets is due, or null
 */
record Call(
    String agency,
    String ticket,
    String key,
    String notice,
    String role,
    String name,
    String number,
    String about,
    String words,
    Instant at,
    Instant until,
    int severity,
    int attempt) {

  static Call of(ResultSet row) throws SQLException {
    return new Call(
        row.getString("agency"),
        row.getString("ticket"),
        row.getString("key") + "#" + row.getInt("line") + "." + row.getInt("copy"),
        row.getString("notice"),
        row.getString("role"),
        row.getString("name"),
        row.getString("address"),
        row.getString("subject"),
        row.getString("body"),
        Statements.instant(row, "at"),
        Statements.instant(row, "due"),
        row.getInt("severity"),
        row.getInt("attempts"));
  }

  boolean is(String ticket, String key) {
    return this.ticket.equals(ticket) && this.key.equals(key);
  }

  NoticeOutcome outcome(boolean reached, String error) {
    return new NoticeOutcome(
        reached,
        ticket,
        agency,
        notice,
        key,
        "phone",
        reached ? null : error,
        attempt,
        !reached,
        false);
  }
}

package punctual.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads notices and what became of them. */
@Component
final class Notices {

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One copy of a notice.
   *
   * @param line the number of the ledger line that records it
   * @param at the instant it counts from
   * @param due of the obligation that it meets, or null
   * @param state {@code waiting}, {@code published}, {@code handed-over} or {@code undelivered}
   */
  record Copy(
      String agency,
      String ticket,
      int line,
      int copy,
      String key,
      String notice,
      String role,
      String name,
      String channel,
      String address,
      String subject,
      Instant at,
      Instant due,
      String state,
      int attempts,
      Instant handedOver,
      String error) {}

  /** What is asked for; null for anything. */
  record Filter(Instant since, String ticket, String notice, String role) {

    static final Filter ALL = new Filter(null, null, null, null);
  }

  /** An agency's notices, the newest first, after the given place. */
  List<Copy> of(String agency, Filter filter, NoticePlace after, int limit) {
    return jdbc.sql(Statements.of("notices"))
        .param("agency", agency)
        .param("since", text(filter.since()))
        .param("ticket", filter.ticket())
        .param("notice", filter.notice())
        .param("role", filter.role())
        .param("at", after == null ? null : text(after.at()))
        .param("afterTicket", after == null ? null : after.ticket())
        .param("afterLine", after == null ? null : after.line())
        .param("afterCopy", after == null ? null : after.copy())
        .param("limit", limit)
        .query(Notices::copy)
        .list();
  }

  /** A ticket's notices, the newest first. */
  List<Copy> ofTicket(String agency, String ticket) {
    return jdbc.sql(Statements.of("ticket-notices"))
        .params(agency, ticket)
        .query(Notices::copy)
        .list();
  }

  /** Those that could not be delivered, the newest first. */
  List<Copy> undelivered(int limit) {
    return jdbc.sql(Statements.of("undelivered")).param(limit).query(Notices::copy).list();
  }

  private static String text(Instant at) {
    return at == null ? null : at.toString();
  }

  private static Copy copy(ResultSet row, int number) throws SQLException {
    return new Copy(
        row.getString("agency"),
        row.getString("ticket"),
        row.getInt("line"),
        row.getInt("copy"),
        row.getString("key"),
        row.getString("notice"),
        row.getString("role"),
        row.getString("name"),
        row.getString("channel"),
        row.getString("address"),
        row.getString("subject"),
        Statements.instant(row, "at"),
        Statements.instant(row, "due"),
        row.getString("state"),
        row.getInt("attempts"),
        Statements.instant(row, "handed_over"),
        row.getString("error"));
  }
}

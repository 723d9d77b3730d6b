package punctual.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tickets. */
@Component
final class Tickets {

  private static final int UNKNOWN_SEVERITY = 9;

  private final JdbcClient jdbc;

  Tickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A ticket in a list.
   *
   * @param severity null where it is not known or the agreement knows none
   * @param over resolved, closed, cancelled or merged
   */
  record Listed(
      String agency, String id, String agreement, Integer severity, Instant opened, boolean over) {}

  /** What heads a ticket's ledger. */
  record Head(String release, int lines, String hash) {}

  /** The agencies that have a ticket of this number. */
  List<String> holding(String id) {
    return jdbc.sql(Statements.of("agencies-holding")).param(id).query(String.class).list();
  }

  /** Empty for a ticket of which nothing was ever heard. */
  Optional<Head> head(String agency, String id) {
    return jdbc.sql(Statements.of("ticket"))
        .params(agency, id)
        .query(
            (row, n) ->
                new Head(row.getString("release"), row.getInt("lines"), row.getString("head")))
        .optional();
  }

  /**
   * Tickets whose number begins like this.
   *
   * @param agency only this one's; null for all
   */
  List<Listed> found(String beginning, String agency, int limit) {
    String pattern = beginning.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return jdbc.sql(Statements.of("tickets-found"))
        .params(pattern, agency, agency, limit)
        .query(Tickets::listed)
        .list();
  }

  /** An agency's open tickets, the newest first. */
  List<Listed> open(String agency, int limit) {
    return jdbc.sql(Statements.of("tickets-open"))
        .params(agency, limit)
        .query(Tickets::listed)
        .list();
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    int severity = row.getInt("severity");
    return new Listed(
        row.getString("agency"),
        row.getString("id"),
        row.getString("agreement"),
        severity == UNKNOWN_SEVERITY ? null : severity,
        Statements.instant(row, "opened"),
        row.getBoolean("over"));
  }
}

package punctual.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import punctual.store.Sql;

/** The statements of this package, and what is common to reading their rows. */
final class Statements {

  private Statements() {}

  static String of(String name) {
    return Sql.of("web/" + name);
  }

  /** Null where the column is null. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

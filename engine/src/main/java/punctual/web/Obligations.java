package punctual.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads obligations: what is owed, and what became of it. */
@Component
final class Obligations {

  private final JdbcClient jdbc;

  Obligations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An obligation.
   *
   * @param due null where it has none
   * @param state {@code pending}, {@code paused}, {@code met}, {@code late}, {@code missed}, …
   * @param judged when it was met, missed or withdrawn
   */
  record Row(
      String agency,
      String ticket,
      String agreement,
      String name,
      String key,
      String owedBy,
      String owedTo,
      Instant owed,
      Instant due,
      String state,
      Instant judged,
      String clause) {}

  /** A ticket's obligations: what is still owed first, then by due instant. */
  List<Row> of(String agency, String ticket) {
    return jdbc.sql(Statements.of("obligations"))
        .params(agency, ticket)
        .query(Obligations::row)
        .list();
  }

  /**
   * What is owed next, by due instant.
   *
   * @param agency null for all
   */
  List<Row> next(String agency, int limit) {
    return ranked("owed-next", agency, limit);
  }

  /** What was missed, or done too late, the newest first. */
  List<Row> missed(String agency, int limit) {
    return ranked("missed-lately", agency, limit);
  }

  private List<Row> ranked(String statement, String agency, int limit) {
    return jdbc.sql(Statements.of(statement))
        .params(agency, agency, limit)
        .query(Obligations::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("agency"),
        row.getString("ticket"),
        row.getString("agreement"),
        row.getString("name"),
        row.getString("key"),
        row.getString("owed_by"),
        row.getString("owed_to"),
        Statements.instant(row, "owed"),
        Statements.instant(row, "due"),
        row.getString("state"),
        Statements.instant(row, "judged"),
        row.getString("clause"));
  }
}

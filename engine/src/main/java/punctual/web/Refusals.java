package punctual.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;

/** What policies refused: asked for, or about to be sent. */
@Component
final class Refusals {

  private final JdbcClient jdbc;

  Refusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A refusal, as its ledger line says it. */
  record Refused(
      String href,
      String ticket,
      String agency,
      When at,
      String what,
      String reason,
      String clause) {

    static Refused of(ResultSet row) throws SQLException {
      LedgerLine line = LedgerReader.read(row.getString("line").getBytes(StandardCharsets.UTF_8));
      return new Refused(
          Link.ticket(row.getString("agency"), row.getString("ticket")),
          row.getString("ticket"),
          row.getString("agency"),
          When.of(Statements.instant(row, "at"), ZoneOffset.UTC),
          String.valueOf(line.field("what")),
          String.valueOf(line.field("reason")),
          line.basis().clause());
    }
  }

  /** The newest first. */
  List<Refused> newest(int limit) {
    return jdbc.sql(Statements.of("refused"))
        .param(limit)
        .query((row, number) -> Refused.of(row))
        .list();
  }
}

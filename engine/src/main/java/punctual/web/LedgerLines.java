package punctual.web;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tickets' ledger lines as they were recorded. */
@Component
final class LedgerLines {

  private final JdbcClient jdbc;

  LedgerLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line as recorded.
   *
   * @param n its number within the ticket, from 1
   * @param line the contract's bytes
   * @param hash of the chain up to and including this line
   * @param engine the engine's version that wrote it
   */
  record Recorded(int n, String line, String hash, Instant recorded, String engine) {}

  /** The lines after the given number, in the order of recording. */
  List<Recorded> after(String agency, String ticket, int n, int limit) {
    return jdbc.sql(Statements.of("ledger"))
        .params(agency, ticket, n, limit)
        .query(
            (row, number) ->
                new Recorded(
                    row.getInt("n"),
                    row.getString("line"),
                    row.getString("hash"),
                    Statements.instant(row, "recorded"),
                    row.getString("engine")))
        .list();
  }
}

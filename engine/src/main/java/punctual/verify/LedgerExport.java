package punctual.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.store.Sql;

/** Writes the stored ledger in the contract's order, and beside it each line's hash. */
public final class LedgerExport {

  private static final int FETCHED = 2_000;

  private final JdbcClient jdbc;

  /**
   * @param jdbc works in one transaction, so that what it reads is of one moment
   */
  public LedgerExport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param agency only its lines, or null for all
   * @param decided leaves out what became of notices: what remains is the ledger of the decisions
   * @param chain takes {@code hash, agency, ticket, number} separated by tabs, a line for each of
   *     the ledger's; or null
   * @return the number of lines
   */
  public long write(String agency, boolean decided, OutputStream ledger, OutputStream chain) {
    long[] lines = {0};
    jdbc.sql(Sql.of("verify/ledger"))
        .withFetchSize(FETCHED)
        .params(agency, agency, decided)
        .query(
            row -> {
              lines[0]++;
              write(ledger, row.getString(1));
              if (chain != null) {
                String at = row.getString(2) + '\t' + row.getString(3) + '\t' + row.getInt(4);
                write(chain, row.getString(5) + '\t' + at);
              }
            });
    return lines[0];
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

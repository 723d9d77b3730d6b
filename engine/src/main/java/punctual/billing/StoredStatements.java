package punctual.billing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Policy;
import punctual.facts.Owners;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;
import punctual.store.Sql;
import punctual.store.StoredState;

/** Statements from the stored ledger, as it was recorded. */
public final class StoredStatements {

  private final JdbcClient jdbc;
  private final String agreement;
  private final BillingLines lines;

  public StoredStatements(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.agreement = policy.agreement().id();
    this.lines = new BillingLines(policy);
  }

  /** What is billed to an agency in a month, or with {@link Owners#UNASSIGNED} to nobody. */
  public Statement statement(String billTo, YearMonth month) {
    List<BillingLine> own = new ArrayList<>();
    List<BillingLine> noCharge = new ArrayList<>();
    jdbc
        .sql(Sql.of("billing/billed-lines"))
        .param("from", lines.start(month).toString())
        .param("until", lines.start(month.plusMonths(1)).toString())
        .param("agreement", agreement)
        .param("billTo", billTo)
        .param("unassigned", Owners.UNASSIGNED)
        .query((row, number) -> line(row))
        .list()
        .stream()
        .sorted(BillingLine.ORDER)
        .forEach(line -> (line.billTo().equals(billTo) ? own : noCharge).add(line));
    return new Statement(agreement, billTo, month, own, noCharge);
  }

  private BillingLine line(ResultSet row) throws SQLException {
    LedgerLine line = LedgerReader.read(row.getString(1).getBytes(StandardCharsets.UTF_8));
    return lines.line(line, StoredState.ticket(row.getString(2)));
  }

  /** Everyone who is billed in a month, {@link Owners#UNASSIGNED} too, sorted. */
  public List<String> billed(YearMonth month) {
    return jdbc.sql(Sql.of("billing/billed-agencies"))
        .param("from", lines.start(month).toString())
        .param("until", lines.start(month.plusMonths(1)).toString())
        .param("agreement", agreement)
        .query(String.class)
        .list();
  }
}

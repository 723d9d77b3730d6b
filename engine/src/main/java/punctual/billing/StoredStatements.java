package punctual.billing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import punctual.engine.Policy;
import punctual.facts.Owners;
import punctual.facts.Quantity;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;
import punctual.store.Sql;
import punctual.store.StoredState;

/**
 * Statements from the stored ledger, as it was recorded. They are read while they are written, so
 * both belong into one transaction, best of the isolation {@code REPEATABLE READ}.
 */
public final class StoredStatements {

  private static final int FETCHED = 1_000;

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
    return statement(month, billTo, totals(month, billTo).getOrDefault(billTo, new Totals()));
  }

  /** The statement of everyone who is billed in a month, sorted by name. */
  public Map<String, Statement> all(YearMonth month) {
    Map<String, Statement> all = new LinkedHashMap<>();
    totals(month, null)
        .forEach((billTo, totals) -> all.put(billTo, statement(month, billTo, totals)));
    return all;
  }

  private Statement statement(YearMonth month, String billTo, Totals totals) {
    Lines noCharge = taker -> {};
    if (!billTo.equals(Owners.UNASSIGNED)) {
      noCharge = taker -> read(month, Owners.UNASSIGNED, billTo, taker);
    }
    return new Statement(
        agreement, billTo, month, totals, taker -> read(month, billTo, null, taker), noCharge);
  }

  private Map<String, Totals> totals(YearMonth month, String billTo) {
    Map<String, Totals> totals = new LinkedHashMap<>();
    asked("billed-totals", month, billTo).query((RowCallbackHandler) row -> add(row, totals));
    return totals;
  }

  private static void add(ResultSet row, Map<String, Totals> totals) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount").setScale(2);
    Totals.Sum sum =
        new Totals.Sum(
            row.getLong("lines"),
            row.getLong("without_amount"),
            Quantity.of(row.getBigDecimal("quantity")),
            amount);
    totals
        .computeIfAbsent(row.getString("bill_to"), key -> new Totals())
        .add(row.getString("service"), sum);
  }

  private void read(YearMonth month, String billTo, String agency, Lines.Taker taker) {
    asked("billed-lines", month, billTo)
        .param("agency", agency)
        .withFetchSize(FETCHED)
        .query((RowCallbackHandler) row -> take(line(row), taker));
  }

  private StatementSpec asked(String statement, YearMonth month, String billTo) {
    return jdbc.sql(Sql.of("billing/" + statement))
        .param("from", lines.start(month).toString())
        .param("until", lines.start(month.plusMonths(1)).toString())
        .param("agreement", agreement)
        .param("billTo", billTo);
  }

  private static void take(BillingLine line, Lines.Taker taker) {
    try {
      taker.take(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BillingLine line(ResultSet row) throws SQLException {
    LedgerLine line = LedgerReader.read(row.getString(1).getBytes(StandardCharsets.UTF_8));
    return lines.line(line, StoredState.told(row.getString(2)));
  }
}

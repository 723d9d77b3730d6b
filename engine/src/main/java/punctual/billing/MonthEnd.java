package punctual.billing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Policy;
import punctual.facts.Owners;
import punctual.store.Sql;

/**
 * Closes months (NY-BIL-5): the statement of each agency is kept as it was first reported. What is
 * learned later is a dated adjustment of the month in which it is learned.
 */
public final class MonthEnd {

  /** Marks that a month is closed, whoever was billed in it. */
  private static final String EVERY = "*";

  private final JdbcClient jdbc;
  private final Policy policy;
  private final StoredStatements statements;

  /**
   * What closing a month came to.
   *
   * @param findings what the agencies or the policy's owner should know, in sentences
   */
  public record Closed(YearMonth month, List<String> billed, List<String> findings) {}

  public MonthEnd(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.statements = new StoredStatements(jdbc, policy);
  }

  /**
   * Closes a month; part of a transaction. A month that is closed already stays as it is.
   *
   * @param by who closes it
   * @throws IllegalArgumentException when the month is not over
   */
  public Closed close(YearMonth month, Instant now, String by) {
    if (now.isBefore(new BillingLines(policy).start(month.plusMonths(1)))) {
      throw new IllegalArgumentException("the month " + month + " is not over yet");
    }
    List<String> findings = new ArrayList<>();
    TreeSet<String> billed = new TreeSet<>(statements.billed(month));
    for (String agency : billed) {
      Statement statement = statements.statement(agency, month);
      keep(statement, now, by);
      long missing = statement.totals().withoutAmount();
      if (missing > 0) {
        findings.add(missing + " lines of " + agency + " have no amount: no rate for their year");
      }
      if (agency.equals(Owners.UNASSIGNED)) {
        findings.add(statement.lines().size() + " lines are unassigned: nobody to bill is known");
      }
    }
    String id = policy.agreement().id();
    keep(new Statement(id, EVERY, month, List.of(), List.of()), now, by);
    return new Closed(month, List.copyOf(billed), findings);
  }

  /** The newest month that was closed. */
  public Optional<YearMonth> last() {
    return jdbc.sql(Sql.of("billing/month-end-last"))
        .param("agreement", policy.agreement().id())
        .query(String.class)
        .optional()
        .map(YearMonth::parse);
  }

  /** An agency's CSV statement as it was first reported, compressed by gzip. */
  public Optional<byte[]> firstReported(String agency, YearMonth month) {
    return jdbc.sql(Sql.of("billing/month-end-find"))
        .param("agreement", policy.agreement().id())
        .param("month", month.toString())
        .param("agency", agency)
        .query(byte[].class)
        .optional();
  }

  private void keep(Statement statement, Instant now, String by) {
    Totals totals = statement.totals();
    jdbc.sql(Sql.of("billing/month-end-keep"))
        .param("agency", statement.billTo())
        .param("agreement", statement.agreement())
        .param("month", statement.month().toString())
        .param("closed", now.toString())
        .param("by", by)
        .param("release", policy.release())
        .param("lines", totals.lines())
        .param("withoutAmount", totals.withoutAmount())
        .param("amount", totals.amount())
        .param("statement", compressed(statement))
        .update();
  }

  private static byte[] compressed(Statement statement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      CsvStatement.write(statement, gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

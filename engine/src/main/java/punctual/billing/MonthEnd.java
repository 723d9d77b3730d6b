package punctual.billing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import punctual.engine.Policy;
import punctual.facts.Owners;
import punctual.reporting.ClosedMonths;
import punctual.store.Sql;

/**
 * Closes months (NY-BIL-5, UT-RPT-1): the statement of each agency and its service levels are kept
 * as they were first reported. What is learned later is a dated adjustment of the month in which it
 * is learned, or a correction of a figure.
 */
public final class MonthEnd {

  /** Marks that a month is closed, whoever was billed in it. */
  private static final String EVERY = "*";

  private final JdbcClient jdbc;
  private final Policy policy;
  private final String agreement;
  private final StatementPost post;

  /**
   * What closing a month came to.
   *
   * @param findings what the agencies or the policy's owner should know, in sentences
   */
  public record Closed(YearMonth month, List<String> billed, List<String> findings) {}

  /** A statement that is kept: how many lines, and how many of them without an amount. */
  private record Kept(String agency, long lines, long withoutAmount) {}

  /** A statement as it was first reported: CSV by gzip, and PDF. */
  public record FirstReported(byte[] csv, byte[] pdf) {}

  /**
   * @param post sends what was kept
   */
  public MonthEnd(JdbcClient jdbc, Policy policy, StatementPost post) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.agreement = policy.agreement().id();
    this.post = post;
  }

  /**
   * Closes a month; in a transaction of the isolation {@code REPEATABLE READ}. A month that is
   * closed already stays as it is.
   *
   * @param by who closes it
   * @throws IllegalArgumentException when the month is not over
   */
  public Closed close(YearMonth month, Instant now, String by) {
    if (now.isBefore(new BillingLines(policy).start(month.plusMonths(1)))) {
      throw new IllegalArgumentException("the month " + month + " is not over yet");
    }
    List<String> findings = new ArrayList<>();
    if (kept(month).isEmpty()) {
      for (Statement statement : new StoredStatements(jdbc, policy).all(month).values()) {
        keep(statement, now, by);
        post.send(policy, statement, now).ifPresent(findings::add);
      }
      Lines none = Lines.of(List.of());
      keep(new Statement(agreement, EVERY, month, new Totals(), none, none), now, by);
      new ClosedMonths(jdbc, policy).keep(month);
    }
    List<Kept> billed = kept(month).stream().filter(one -> !one.agency().equals(EVERY)).toList();
    billed.forEach(one -> findings.addAll(findings(one)));
    return new Closed(month, billed.stream().map(Kept::agency).toList(), findings);
  }

  private static List<String> findings(Kept statement) {
    List<String> findings = new ArrayList<>();
    String agency = statement.agency();
    if (statement.withoutAmount() > 0) {
      findings.add(
          statement.withoutAmount()
              + " lines of "
              + agency
              + " have no amount: no rate for their year");
    }
    if (agency.equals(Owners.UNASSIGNED)) {
      findings.add(statement.lines() + " lines are unassigned: nobody to bill is known");
    }
    return findings;
  }

  private List<Kept> kept(YearMonth month) {
    return jdbc.sql(Sql.of("billing/month-end-closed"))
        .param("agreement", agreement)
        .param("month", month.toString())
        .query(
            (row, number) ->
                new Kept(
                    row.getString("agency"), row.getLong("lines"), row.getLong("without_amount")))
        .list();
  }

  /** The newest month that was closed. */
  public Optional<YearMonth> last() {
    return jdbc.sql(Sql.of("billing/month-end-last"))
        .param("agreement", agreement)
        .query(String.class)
        .optional()
        .map(YearMonth::parse);
  }

  /** An agency's statement as it was first reported. */
  public Optional<FirstReported> firstReported(String agency, YearMonth month) {
    return jdbc.sql(Sql.of("billing/month-end-find"))
        .param("agreement", agreement)
        .param("month", month.toString())
        .param("agency", agency)
        .query((row, number) -> new FirstReported(row.getBytes(1), row.getBytes(2)))
        .optional();
  }

  private void keep(Statement statement, Instant now, String by) {
    try (Document.Both written = Document.Both.of(statement);
        InputStream csv = written.csv().open();
        InputStream pdf = written.pdf().open()) {
      Totals totals = statement.totals();
      jdbc.sql(Sql.of("billing/month-end-keep"))
          .params(statement.billTo(), agreement, statement.month().toString())
          .params(now.toString(), by, policy.release())
          .params(totals.lines(), totals.withoutAmount(), totals.amount())
          .param(new SqlBinaryValue(csv, written.csv().size()))
          .param(new SqlBinaryValue(pdf, written.pdf().size()))
          .update();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

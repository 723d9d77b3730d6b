package punctual.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.store.Sql;

/** The tickets behind a figure, and what threatens it. */
public final class StoredTickets {

  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final Policy policy;

  public StoredTickets(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
  }

  /** The tickets that a clause's figure of a month counts or will count, by due instant. */
  public List<JudgedTicket> of(String agency, YearMonth month, String clause) {
    Months months = new Months(policy.agreement().zone());
    return jdbc
        .sql(Sql.of("reporting/tickets"))
        .param("agreement", policy.agreement().id())
        .param("agency", agency)
        .param("clause", clause)
        .param("from", months.start(month).toString())
        .param("until", months.end(month).toString())
        .param("limit", MOST)
        .query((row, number) -> ticket(row))
        .list()
        .stream()
        .filter(ticket -> !ticket.state().equals("withdrawn"))
        .toList();
  }

  /**
   * How many more misses a clause's goal can bear in a month.
   *
   * @param agencies whose tickets the figure counts
   */
  public Budget budget(Figure figure, List<String> agencies) {
    Goal goal =
        policy.goals().stream()
            .filter(one -> one.clause().equals(figure.clause()))
            .findFirst()
            .orElse(null);
    List<JudgedTicket> open =
        agencies.stream()
            .flatMap(agency -> of(agency, figure.month(), figure.clause()).stream())
            .filter(JudgedTicket::open)
            .sorted(Comparator.comparing(JudgedTicket::due))
            .toList();
    return Budget.of(figure.clause(), goal, figure, open);
  }

  private static JudgedTicket ticket(ResultSet row) throws SQLException {
    return new JudgedTicket(
        row.getString("agency"),
        row.getString("ticket"),
        row.getString("key"),
        instant(row, "opened"),
        instant(row, "due"),
        row.getString("state"),
        instant(row, "judged"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

package punctual.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.FirstContact;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.store.Sql;

/** The tickets behind figures of first contact and of satisfaction. */
public final class StoredCases {

  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Months months;

  public StoredCases(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.months = new Months(policy.agreement().zone());
  }

  /** Whether a goal counts such tickets. */
  public static boolean has(Goal goal) {
    return goal.apart() == null && (goal.firstContact().isPresent() || goal.scale() != null);
  }

  /** The tickets that a goal's figure of a month counts, in the order of time. */
  public List<CountedCase> of(String agency, YearMonth month, Goal goal) {
    return goal.firstContact().isPresent()
        ? resolutions(agency, month, goal.firstContact().get())
        : asked("answers", agency, month).query((row, number) -> answer(row, goal)).list().stream()
            .flatMap(Optional::stream)
            .toList();
  }

  private List<CountedCase> resolutions(String agency, YearMonth month, FirstContact counted) {
    return asked("first-resolutions", agency, month)
        .param("agreement", policy.agreement().id())
        .param("incidents", counted.ofIncidents())
        .param("butNot", new SqlArrayValue("text", counted.butNot().toArray()))
        .query((row, number) -> resolution(row))
        .list();
  }

  private StatementSpec asked(String statement, String agency, YearMonth month) {
    return jdbc.sql(Sql.of("reporting/" + statement))
        .param("agency", agency)
        .param("from", months.start(month).toString())
        .param("until", months.end(month).toString())
        .param("limit", MOST);
  }

  private CountedCase resolution(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    Timestamp again = row.getTimestamp("first_reopened");
    Instant reopened = again == null ? null : again.toInstant();
    boolean stood = reopened == null || !reopened.isBefore(months.end(months.of(at)));
    return new CountedCase(
        row.getString("agency"),
        row.getString("ticket"),
        at,
        row.getBoolean("first_contact") && stood,
        null,
        reopened);
  }

  private static Optional<CountedCase> answer(ResultSet row, Goal goal) throws SQLException {
    StoredAnswer answer = StoredAnswer.of(row);
    Instant at = row.getTimestamp("time").toInstant();
    String agency = row.getString("agency");
    String ticket = row.getString("ticket");
    return answer
        .countedFor(goal)
        .map(
            counted ->
                new CountedCase(
                    agency, ticket, at, answer.reaches(goal, counted), answer.score(), null));
  }
}

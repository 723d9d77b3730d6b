package punctual.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.facts.Obligation.State;
import punctual.store.Sql;

/** Figures counted in the service's database, in few statements however many tickets there are. */
public final class StoredFigures {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Months months;

  public StoredFigures(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.months = new Months(policy.agreement().zone());
  }

  /**
   * Counts every agency's figures of these months, both included.
   *
   * @param until how far time has come
   */
  public Figures figures(YearMonth first, YearMonth last, Instant until) {
    Period period = new Period(months, first, last);
    Counting counting = new Counting(policy);
    query("judged", period, row -> judged(row, period, counting));
    query("resolved", period, row -> resolved(row, period, counting));
    if (policy.goals().stream().anyMatch(goal -> goal.apart() != null)) {
      query("resolved-by", period, row -> resolvedBy(row, period, counting));
    }
    Period answers = annual() ? new Period(months, YearMonth.of(first.getYear(), 1), last) : period;
    query("answered", answers, row -> answered(row, answers, counting));
    counting.figures().addAll(calls(first, last).figures());
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      for (Availability one : availability(month, until)) {
        counting.figures().add(one.figure());
      }
    }
    return counting.figures();
  }

  /** How long each application was up in a month, with its outages. */
  public List<Availability> availability(YearMonth month, Instant until) {
    List<Availability> all = new ArrayList<>();
    for (Goal goal : policy.goals()) {
      if (goal.kind() == Goal.Kind.AVAILABILITY) {
        MeasuredMonth.of(policy.agreement(), month, until)
            .ifPresent(window -> all.add(Availability.of(goal, month, outages(window), window)));
      }
    }
    return all;
  }

  private boolean annual() {
    return policy.goals().stream().anyMatch(goal -> goal.bound().annual());
  }

  /** The calls of these months, both included, with those that were left out. */
  public CallFigures calls(YearMonth first, YearMonth last) {
    CallFigures calls = new CallFigures(policy);
    query("calls", new Period(months, first, last), row -> StoredCall.of(row).countIn(calls));
    return calls;
  }

  private void query(String statement, Period period, RowCallbackHandler row) {
    jdbc.sql(Sql.of("reporting/" + statement))
        .param("agreement", policy.agreement().id())
        .param("starts", period.starts())
        .param("from", period.from().toString())
        .param("until", period.until().toString())
        .param("left", new SqlArrayValue("text", leftOut()))
        .query(row);
  }

  /** The categories of tickets that one goal or another leaves out. */
  private Object[] leftOut() {
    return policy.goals().stream()
        .flatMap(goal -> goal.firstContact().stream())
        .flatMap(of -> of.butNot().stream())
        .distinct()
        .toArray();
  }

  private static void judged(ResultSet row, Period period, Counting counting) throws SQLException {
    State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    BigDecimal count = row.getBigDecimal("count");
    BigDecimal kept = Judged.kept(state).orElse(false) ? count : BigDecimal.ZERO;
    YearMonth month = period.month(row.getInt("month"));
    counting.figures().add(row.getString("agency"), month, row.getString("clause"), kept, count);
  }

  private static void resolved(ResultSet row, Period period, Counting counting)
      throws SQLException {
    counting.resolved(alike(row, period), row.getBigDecimal("count"));
  }

  private static void resolvedBy(ResultSet row, Period period, Counting counting)
      throws SQLException {
    counting.resolved(alike(row, period), row.getString("channel"), row.getBigDecimal("count"));
  }

  private static Counting.Resolved alike(ResultSet row, Period period) throws SQLException {
    boolean kept = row.getBoolean("first_contact") && row.getInt("reopened") != row.getInt("month");
    YearMonth month = period.month(row.getInt("month"));
    return new Counting.Resolved(
        row.getString("agency"), month, kept, row.getBoolean("inquiry"), row.getString("category"));
  }

  private void answered(ResultSet row, Period period, Counting counting) throws SQLException {
    String agency = row.getString("agency");
    if (policy.directory().covers(agency)) {
      Map<String, Object> answer = new HashMap<>();
      answer.put("scale", row.getString("scale"));
      answer.put("score", row.getString("score"));
      String satisfied = row.getString("satisfied");
      answer.put("satisfied", satisfied == null ? null : Boolean.valueOf(satisfied));
      counting.answered(
          agency, period.month(row.getInt("month")), answer, row.getBigDecimal("count"));
    }
  }

  private Outages outages(Availability.Window window) {
    Outages outages = new Outages();
    jdbc.sql(Sql.of("reporting/items"))
        .param("until", window.until().toString())
        .query(
            (RowCallbackHandler)
                row -> {
                  Instant at = row.getTimestamp("time").toInstant();
                  if (row.getString("type").equals("item.down")) {
                    outages.down(at, row.getString("item"), row.getBoolean("planned"));
                  } else {
                    outages.up(at, row.getString("item"));
                  }
                });
    return outages;
  }
}

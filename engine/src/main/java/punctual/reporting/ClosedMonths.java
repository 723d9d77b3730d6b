package punctual.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import punctual.engine.Policy;
import punctual.store.Sql;

/** Keeps a month's figures, and the tickets that they count, as they were first reported. */
public final class ClosedMonths {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final CountedTickets counted;

  public ClosedMonths(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.counted = new CountedTickets(policy);
  }

  /** Keeps what is counted now; part of the transaction that closes the month. */
  public void keep(YearMonth month) {
    Figures figures =
        new StoredFigures(jdbc, policy).figures(month, month, counted.months().end(month));
    for (Figure figure : figures.all()) {
      jdbc.sql(Sql.of("reporting/month-figure-keep"))
          .params(figure.agency(), policy.agreement().id(), month.toString())
          .params(figure.month().toString(), figure.clause(), figure.kept(), figure.all())
          .update();
    }
    counted.asked(jdbc, "month-counted-keep", month).update();
  }

  /** Empty where the month was not closed yet. */
  public Optional<ClosedMonth> find(YearMonth month) {
    return asked("month-closed", month)
        .query(
            (row, number) ->
                new ClosedMonth(
                    row.getTimestamp("closed").toInstant(),
                    row.getString("release"),
                    row.getLong("heard"),
                    figures(month)))
        .optional();
  }

  private Figures figures(YearMonth month) {
    Figures figures = new Figures();
    asked("month-figures", month)
        .query(
            (RowCallbackHandler)
                row ->
                    figures.add(
                        row.getString("agency"),
                        YearMonth.parse(row.getString("of_month")),
                        row.getString("clause"),
                        row.getBigDecimal("kept"),
                        row.getBigDecimal("counted")));
    return figures;
  }

  private StatementSpec asked(String statement, YearMonth month) {
    return jdbc.sql(Sql.of("reporting/" + statement))
        .params(Map.of("agreement", policy.agreement().id(), "month", month.toString()));
  }

  /** What became of the month's tickets since it was closed. */
  List<Correction> news(YearMonth month, ClosedMonth closed) {
    return counted
        .asked(jdbc, "month-news", month)
        .param("heard", closed.heard())
        .query((row, number) -> Correction.of(row))
        .list();
  }
}

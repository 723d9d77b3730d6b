package punctual.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.store.Sql;

/** Answers, calls and outages of a month that arrived after it had been closed. */
final class LateMessages {

  private static final String ANSWER = "survey.answered";
  private static final String COUNTED = "counted";

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Months months;

  LateMessages(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.months = new Months(policy.agreement().zone());
  }

  /**
   * What they correct, in the order of their arrival; outages under the agency {@link
   * Figures#EVERY}.
   */
  List<Correction> of(YearMonth month, ClosedMonth closed) {
    List<Correction> late = new ArrayList<>();
    jdbc.sql(Sql.of("reporting/late"))
        .param("heard", closed.heard())
        .param("from", months.start(month).toString())
        .param("until", months.end(month).toString())
        .query((RowCallbackHandler) row -> read(row, late));
    return late;
  }

  private void read(ResultSet row, List<Correction> late) throws SQLException {
    String type = row.getString("type");
    if (type.equals(ANSWER)) {
      answer(row, late);
    } else if (type.equals(CallFigures.TYPE)) {
      call(row, late);
    } else {
      outage(row, late);
    }
  }

  private void answer(ResultSet row, List<Correction> late) throws SQLException {
    StoredAnswer answer = StoredAnswer.of(row);
    if (policy.directory().covers(row.getString("agency"))) {
      for (Goal goal : policy.goals()) {
        if (goal.scale() != null && answer.countedFor(goal).isPresent()) {
          boolean kept = answer.reaches(goal, answer.countedFor(goal).get());
          late.add(
              Correction.late(
                  row,
                  new Correction.Subject(row.getString("agency"), goal.clause(), goal.of()),
                  Correction.word(kept)));
        }
      }
    }
  }

  private void call(ResultSet row, List<Correction> late) throws SQLException {
    CallFigures alone = new CallFigures(policy);
    StoredCall.of(row).countIn(alone);
    for (Figure figure : alone.figures().all()) {
      String name = "call " + row.getString("id");
      late.add(
          Correction.late(
              row, new Correction.Subject(figure.agency(), figure.clause(), name), COUNTED));
    }
  }

  private void outage(ResultSet row, List<Correction> late) throws SQLException {
    String item = row.getString("item");
    for (Goal goal : policy.goals()) {
      if (goal.items().contains(item)) {
        late.add(
            Correction.late(
                row, new Correction.Subject(Figures.EVERY, goal.clause(), item), COUNTED));
      }
    }
  }
}

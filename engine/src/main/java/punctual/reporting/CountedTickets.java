package punctual.reporting;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.FirstContact;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.store.Sql;

/** Asks about the tickets that the figures of an agreement's goals count. */
final class CountedTickets {

  private final Policy policy;

  CountedTickets(Policy policy) {
    this.policy = policy;
  }

  Months months() {
    return new Months(policy.agreement().zone());
  }

  /** A statement over the tickets that are counted in a month. */
  StatementSpec asked(JdbcClient jdbc, String statement, YearMonth month) {
    List<Goal> shares =
        policy.goals().stream()
            .filter(goal -> goal.kind() == Goal.Kind.SHARE && goal.apart() == null)
            .toList();
    List<Goal> contact = shares.stream().filter(goal -> goal.firstContact().isPresent()).toList();
    List<FirstContact> counted =
        contact.stream().flatMap(goal -> goal.firstContact().stream()).toList();
    return jdbc.sql(Sql.of("reporting/" + statement))
        .param("agreement", policy.agreement().id())
        .param("month", month.toString())
        .param("from", months().start(month).toString())
        .param("until", months().end(month).toString())
        .param("owed", array("text", shares.stream().map(Goal::clause).toArray()))
        .param("contact", array("text", contact.stream().map(Goal::clause).toArray()))
        .param(
            "incidents",
            array("boolean", counted.stream().map(FirstContact::ofIncidents).toArray()))
        .param(
            "butNot",
            array("text", counted.stream().map(of -> String.join(",", of.butNot())).toArray()));
  }

  private static SqlArrayValue array(String type, Object... values) {
    return new SqlArrayValue(type, values);
  }
}

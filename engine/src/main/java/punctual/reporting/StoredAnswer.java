package punctual.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import punctual.engine.Goal;

/** An answer to a survey as the inbox keeps it. */
record StoredAnswer(String scale, BigDecimal score, Boolean satisfied) {

  static StoredAnswer of(ResultSet row) throws SQLException {
    String score = row.getString("score");
    String satisfied = row.getString("satisfied");
    return new StoredAnswer(
        row.getString("scale"),
        score == null ? null : new BigDecimal(score),
        satisfied == null ? null : Boolean.valueOf(satisfied));
  }

  Optional<BigDecimal> countedFor(Goal goal) {
    return Counting.counted(goal, scale, score, satisfied);
  }

  boolean reaches(Goal goal, BigDecimal counted) {
    return goal.kind() == Goal.Kind.MEAN
        ? goal.target() == null || counted.compareTo(goal.target()) >= 0
        : counted.signum() > 0;
  }
}

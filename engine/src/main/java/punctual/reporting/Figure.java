package punctual.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import punctual.engine.Goal;

/**
 * What was counted for a clause in a month, exactly.
 *
 * @param agency whose tickets; {@link Figures#EVERY} for what is the same for every agency
 * @param kept how many were kept; of a mean, the sum of the answers; of an availability, seconds up
 * @param all out of how many; of an availability, seconds
 */
public record Figure(
    String agency, YearMonth month, String clause, BigDecimal kept, BigDecimal all) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Both together, under the name of this one. */
  public Figure plus(Figure other) {
    return new Figure(agency, month, clause, kept.add(other.kept), all.add(other.all));
  }

  /** Nothing was counted. */
  public boolean isEmpty() {
    return all.signum() == 0;
  }

  /** Per cent, rounded half up. */
  public BigDecimal percent(int decimals) {
    return kept.multiply(HUNDRED).divide(all, decimals, RoundingMode.HALF_UP);
  }

  /** The mean, rounded half up. */
  public BigDecimal mean(int decimals) {
    return kept.divide(all, decimals, RoundingMode.HALF_UP);
  }

  /** Whether a goal is attained, judged on the exact fraction; null where that cannot be said. */
  public Boolean attains(Goal goal) {
    if (isEmpty() || goal == null || goal.target() == null) {
      return null;
    }
    BigDecimal got = goal.kind() == Goal.Kind.MEAN ? kept : kept.multiply(HUNDRED);
    int order = got.compareTo(goal.target().multiply(all));
    return goal.bound().atMost() ? order <= 0 : order >= 0;
  }
}

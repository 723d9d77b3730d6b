package punctual.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import punctual.engine.Goal;

/**
 * How many more misses a goal can bear in a month.
 *
 * @param figure what is counted so far
 * @param bearable how many of the open tickets may still be missed; below zero where too many were
 *     missed already, null where no target is stated
 * @param threatening the open tickets due in the month, those with the least time left first
 */
public record Budget(
    String clause, Goal goal, Figure figure, Long bearable, List<JudgedTicket> threatening) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Budget of(String clause, Goal goal, Figure figure, List<JudgedTicket> threatening) {
    Long bearable =
        goal == null || goal.target() == null
            ? null
            : bearable(goal.target(), figure, threatening.size());
    return new Budget(clause, goal, figure, bearable, threatening);
  }

  /** Misses allowed among all that are counted or open, less those that are missed already. */
  private static long bearable(BigDecimal target, Figure figure, int open) {
    BigDecimal all = figure.all().add(BigDecimal.valueOf(open));
    BigDecimal allowed = all.multiply(HUNDRED.subtract(target));
    BigDecimal missed = figure.all().subtract(figure.kept());
    return allowed.divide(HUNDRED, 0, RoundingMode.FLOOR).subtract(missed).longValueExact();
  }
}

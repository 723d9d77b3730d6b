package punctual.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * What the calls of a month come to under a clause.
 *
 * @param agency whose calls; {@link CallFigures#DESK} for those of every agency and of none
 * @param measure {@code share} or {@code mean}
 * @param kept of a share how many, of a mean the sum
 * @param all out of how many calls
 */
public record CallFigure(
    String agency,
    YearMonth month,
    String clause,
    String measure,
    BigDecimal kept,
    BigDecimal all) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  CallFigure plus(CallFigure other) {
    return new CallFigure(agency, month, clause, measure, kept.add(other.kept), all.add(other.all));
  }

  /** Per cent, or the mean; rounded half up. */
  public BigDecimal value(int decimals) {
    BigDecimal amount = measure.equals("mean") ? kept : kept.multiply(HUNDRED);
    return amount.divide(all, decimals, RoundingMode.HALF_UP);
  }
}

package punctual.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;

/**
 * What was attained of one clause in a month, or in several.
 *
 * @param goal null where the policy states none
 */
public record AttainmentRow(
    String agreement, String agency, String months, Figure figure, Goal goal) {

  /** The columns of the contract, section 4. */
  public static final List<String> COLUMNS =
      List.of(
          "agreement",
          "agency",
          "month",
          "clause",
          "kept",
          "all",
          "percent",
          "target",
          "attained",
          "measure",
          "value");

  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final int PERCENT_DECIMALS = 1;
  private static final int VALUE_DECIMALS = 3;

  public Kind kind() {
    return goal == null ? Kind.SHARE : goal.kind();
  }

  /** Per cent with one decimal; null where nothing was counted, and of a mean. */
  public BigDecimal percent() {
    return figure.isEmpty() || kind() == Kind.MEAN ? null : figure.percent(PERCENT_DECIMALS);
  }

  /** Null where nothing was counted. */
  public BigDecimal value() {
    if (figure.isEmpty()) {
      return null;
    }
    return kind() == Kind.MEAN ? figure.mean(VALUE_DECIMALS) : figure.percent(VALUE_DECIMALS);
  }

  /** Null where no target is stated or nothing was counted. */
  public Boolean attained() {
    return figure.attains(goal);
  }

  /** The cells under {@link #COLUMNS}; null for an empty one. */
  public List<String> cells() {
    Boolean attained = attained();
    return Arrays.asList(
        agreement,
        agency,
        months,
        figure.clause(),
        counted(figure.kept()),
        counted(figure.all()),
        text(percent()),
        goal == null ? null : text(goal.target()),
        attained == null ? null : attained ? "yes" : "no",
        measure(),
        text(value()));
  }

  /** Whether another row says the same of the same clause, at another time. */
  boolean isOfTheSame(AttainmentRow other) {
    return figure.clause().equals(other.figure.clause()) && measure().equals(other.measure());
  }

  /** What is measured, as in the column of that name. */
  public String measure() {
    String name = kind().name().toLowerCase(Locale.ROOT);
    return goal == null || goal.apart() == null ? name : name + " by " + goal.apart();
  }

  /** Of an availability minutes, else as it was counted. */
  private String counted(BigDecimal amount) {
    BigDecimal shown =
        kind() == Kind.AVAILABILITY
            ? amount.divide(MINUTE, VALUE_DECIMALS, RoundingMode.HALF_UP)
            : amount;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}

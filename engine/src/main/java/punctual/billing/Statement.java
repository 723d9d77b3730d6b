package punctual.billing;

import java.time.YearMonth;
import java.util.List;

/**
 * A billing statement.
 *
 * @param billTo the agency that it is for, or {@code unassigned}
 * @param lines what is billed to it, whoever's ticket it is, in the order of time
 * @param noCharge lines of its own tickets that nobody can be billed for
 */
public record Statement(
    String agreement,
    String billTo,
    YearMonth month,
    List<BillingLine> lines,
    List<BillingLine> noCharge) {

  /** What the lines come to. */
  public Totals totals() {
    Totals totals = new Totals();
    lines.forEach(totals::add);
    return totals;
  }
}

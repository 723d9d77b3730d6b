package punctual.billing;

import java.time.YearMonth;

/**
 * A billing statement.
 *
 * @param billTo the agency that it is for, or {@code unassigned}
 * @param totals what the lines come to
 * @param lines what is billed to it, whoever's ticket it is, in the order of time
 * @param noCharge lines of its own tickets that nobody can be billed for
 */
public record Statement(
    String agreement, String billTo, YearMonth month, Totals totals, Lines lines, Lines noCharge) {

  /** The same; whoever reads its lines tells them to another as well. */
  Statement telling(Lines.Taker other) {
    Lines told =
        taker ->
            lines.each(
                line -> {
                  other.take(line);
                  taker.take(line);
                });
    return new Statement(agreement, billTo, month, totals, told, noCharge);
  }
}

package punctual.scenario;

import java.util.List;
import punctual.ledger.LedgerLine;

/**
 * Which ledger lines must all be expected.
 *
 * @param everything every line
 * @param filters else the lines that pass any of these
 */
public record Only(boolean everything, List<Filter> filters) {

  /** No line must be. */
  public static final Only NOTHING = new Only(false, List.of());

  /** Every line must be. */
  public static final Only EVERYTHING = new Only(true, List.of());

  public boolean covers(LedgerLine line) {
    return everything || filters.stream().anyMatch(filter -> filter.passes(line));
  }

  /** Whether it covers such a line, whenever, of whatever ticket and under whatever key. */
  boolean wouldCover(LedgerLine line) {
    return everything || filters.stream().anyMatch(filter -> filter.wouldPass(line));
  }
}

package punctual.engine;

import java.util.List;
import punctual.ledger.LedgerLine;

/**
 * What one transaction makes of a ticket.
 *
 * @param inputs what was handled, in order
 * @param lines the lines to record, in order
 * @param retold all lines of the ticket as the past now is, where a late event changed it; else
 *     null
 */
public record Changed(
    Kept before,
    Kept after,
    List<Input> inputs,
    List<LedgerLine> lines,
    List<Notice> notices,
    List<LedgerLine> retold) {}

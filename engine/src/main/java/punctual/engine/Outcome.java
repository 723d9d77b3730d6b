package punctual.engine;

import java.util.List;
import punctual.ledger.LedgerLine;

/**
 * What a step comes to.
 *
 * @param rejected why the event was rejected; then nothing else changed
 */
public record Outcome(
    Case after, List<LedgerLine> lines, List<Notice> notices, List<Reason> rejected) {}

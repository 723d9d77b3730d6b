package punctual.engine;

import java.util.List;
import punctual.ledger.LedgerLine;

/**
 * What a step comes to.
 *
 * @param rejected why the event was rejected; then nothing changed, and the lines only say what was
 *     refused
 */
public record Outcome(
    Case after, List<LedgerLine> lines, List<Notice> notices, List<Reason> rejected) {}

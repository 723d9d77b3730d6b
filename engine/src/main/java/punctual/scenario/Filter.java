package punctual.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.ledger.LedgerLine;

/**
 * Picks ledger lines.
 *
 * @param fields by field the values of which a line must have one
 */
public record Filter(Map<String, List<Object>> fields) {

  private static final Set<String> OF_THE_STORY =
      Set.of("at", "due", "ticket", "agency", "key", "severity", "priority");

  boolean passes(LedgerLine line) {
    return fields.keySet().stream().allMatch(field -> passes(line, field));
  }

  /** Whether such a line passes, whenever, of whatever ticket and under whatever key. */
  boolean wouldPass(LedgerLine line) {
    return fields.keySet().stream()
        .allMatch(field -> OF_THE_STORY.contains(field) || passes(line, field));
  }

  private boolean passes(LedgerLine line, String field) {
    return fields.get(field).stream().anyMatch(value -> LineFields.agrees(line, field, value));
  }
}

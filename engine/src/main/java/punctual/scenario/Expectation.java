package punctual.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.files.Place;
import punctual.ledger.LedgerLine;

/**
 * A line that the ledger must have.
 *
 * @param fields the fields that it must have so; {@code at} among them where it is stated
 */
public record Expectation(Place place, Map<String, Object> fields) {

  boolean agrees(LedgerLine line) {
    return differing(line).isEmpty();
  }

  /** The fields that the line has otherwise. */
  List<String> differing(LedgerLine line) {
    List<String> differing = new ArrayList<>(2);
    fields.forEach(
        (field, value) -> {
          if (!LineFields.agrees(line, field, value)) {
            differing.add(field);
          }
        });
    return differing;
  }
}

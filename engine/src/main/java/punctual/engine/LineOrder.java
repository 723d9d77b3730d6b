package punctual.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.ledger.LedgerLine;

/**
 * The order of a policy's lines within an instant: entries such as {@code classified}, {@code
 * triage}, {@code notice initial}, {@code owed referral}. The most specific entry counts; what is
 * not listed comes last, in the order of arising.
 */
public final class LineOrder {

  private final Map<String, Integer> places = new HashMap<>();

  public LineOrder(List<String> entries) {
    entries.forEach(entry -> places.putIfAbsent(entry, places.size()));
  }

  int place(LedgerLine line) {
    Object name = line.field(line.kind().equals("notice") ? "notice" : "obligation");
    Integer place = name == null ? null : places.get(line.kind() + " " + name);
    if (place == null && name != null && !line.kind().equals("notice")) {
      place = places.get(name.toString());
    }
    if (place == null) {
      place = places.get(line.kind());
    }
    return place == null ? places.size() : place;
  }
}

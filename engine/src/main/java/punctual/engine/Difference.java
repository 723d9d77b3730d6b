package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.facts.Basis;
import punctual.ledger.LedgerLine;

/**
 * A line that is otherwise in the new past.
 *
 * @param name the line's kind and key
 * @param before null where there was none
 * @param after null where there is none any more
 */
record Difference(String name, LedgerLine before, LedgerLine after) {

  private static final Basis NO_BASIS = new Basis(null, null, null);

  /** What differs, in the order of the new past, then what is gone. */
  static List<Difference> between(List<LedgerLine> before, List<LedgerLine> after) {
    Map<String, LedgerLine> old = named(before);
    List<Difference> differences = new ArrayList<>();
    named(after)
        .forEach(
            (name, line) -> {
              LedgerLine other = old.remove(name);
              if (!line.equals(other)) {
                differences.add(new Difference(name, other, line));
              }
            });
    old.forEach((name, line) -> differences.add(new Difference(name, line, null)));
    return differences;
  }

  /** Lines by kind and key; lines without a key are counted. */
  private static Map<String, LedgerLine> named(List<LedgerLine> lines) {
    Map<String, LedgerLine> named = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (LedgerLine line : lines) {
      String name = line.kind();
      if (line.field("key") != null) {
        name += " " + line.field("key");
      }
      int count = counts.merge(name, 1, Integer::sum);
      named.put(count == 1 ? name : name + " " + count, line);
    }
    return named;
  }

  /** Whether it is about a line of this kind. */
  boolean isOf(String kind) {
    return (after == null ? before : after).kind().equals(kind);
  }

  LedgerLine corrected(Instant learned, LedgerLine like) {
    return new LedgerLine(
        learned,
        like.ticket(),
        like.agency(),
        like.agreement(),
        "corrected",
        Work.fields("line", name, "before", said(before), "after", said(after)),
        basis(),
        like.release());
  }

  private Basis basis() {
    LedgerLine line = after == null ? before : after;
    return line == null ? NO_BASIS : line.basis();
  }

  private static Map<String, Object> said(LedgerLine line) {
    if (line == null) {
      return null;
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("at", line.at());
    line.fields().forEach(said::put);
    return said;
  }
}

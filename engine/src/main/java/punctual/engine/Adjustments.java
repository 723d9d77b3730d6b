package punctual.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import punctual.facts.Quantity;
import punctual.ledger.LedgerLine;

/**
 * Dated adjustments of what was billed: the books are never edited. What was billed is taken back,
 * and what should have been billed is added; where only the quantity differs, the difference.
 */
final class Adjustments {

  static final String KIND = "adjusted";

  private static final String QUANTITY = "quantity";
  private static final List<String> SAME = List.of("billTo", "service", "unit", "rate", "currency");

  private final Instant at;
  private final Supplier<String> keys;
  private final List<LedgerLine> lines = new ArrayList<>();

  /**
   * @param at when the difference became known
   * @param keys gives the key of the next adjustment
   */
  Adjustments(Instant at, Supplier<String> keys) {
    this.at = at;
    this.keys = keys;
  }

  List<LedgerLine> lines() {
    return lines;
  }

  /**
   * Adjusts a billed line.
   *
   * @param before null where nothing was billed
   * @param after null where nothing should have been billed
   */
  void adjust(LedgerLine before, LedgerLine after) {
    if (before != null && after != null && same(before, after)) {
      BigDecimal difference = quantity(after).subtract(quantity(before));
      if (difference.signum() != 0) {
        add(after, difference);
      }
      return;
    }
    if (before != null) {
      add(before, quantity(before).negate());
    }
    if (after != null) {
      add(after, quantity(after));
    }
  }

  private static boolean same(LedgerLine before, LedgerLine after) {
    return SAME.stream()
        .allMatch(field -> java.util.Objects.equals(before.field(field), after.field(field)));
  }

  private static BigDecimal quantity(LedgerLine line) {
    return Quantity.of(line.field(QUANTITY));
  }

  private void add(LedgerLine like, BigDecimal quantity) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", keys.get());
    SAME.subList(0, 3).forEach(field -> fields.put(field, like.field(field)));
    fields.put(QUANTITY, Quantity.written(quantity));
    fields.put("rate", like.field("rate"));
    fields.put("amount", amount(like, quantity));
    fields.put("currency", like.field("currency"));
    fields.put("adjusts", like.ticket() + " " + like.field("key"));
    lines.add(
        new LedgerLine(
            at,
            like.ticket(),
            like.agency(),
            like.agreement(),
            KIND,
            fields,
            like.basis(),
            like.release()));
  }

  private static String amount(LedgerLine line, BigDecimal quantity) {
    return line.field("rate") == null
        ? null
        : Money.text(new BigDecimal(line.field("rate").toString()).multiply(quantity));
  }
}

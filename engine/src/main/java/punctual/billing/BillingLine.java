package punctual.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import punctual.facts.Quantity;
import punctual.ledger.CodePoints;

/**
 * One line of a billing statement (NY-BIL-5): something billed, or the later adjustment of it.
 *
 * @param at when it was billed; with the agreement's zone this gives the month
 * @param billTo an agency, or {@code unassigned}
 * @param agency whose ticket it is
 * @param key of the line in the ticket's ledger
 * @param rate null in a year without a rate
 * @param amount in {@code currency}, to cents; null without a rate
 * @param facts what the ticket says that decides who pays
 * @param adjusts for an adjustment: ticket and key of the line that it adjusts
 */
public record BillingLine(
    String agreement,
    Instant at,
    String month,
    String billTo,
    String ticket,
    String agency,
    String key,
    String service,
    String unit,
    BigDecimal quantity,
    BigDecimal rate,
    BigDecimal amount,
    String currency,
    String clause,
    Instant openedAt,
    Instant resolvedAt,
    String facts,
    String adjusts) {

  /** The columns of a statement's CSV, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "agreement",
          "billTo",
          "month",
          "ticket",
          "agency",
          "key",
          "service",
          "unit",
          "quantity",
          "rate",
          "amount",
          "currency",
          "clause",
          "openedAt",
          "resolvedAt",
          "facts",
          "adjusts");

  /** The order of a statement: by instant, ticket, agency and key. */
  public static final Comparator<BillingLine> ORDER =
      Comparator.comparing(BillingLine::at)
          .thenComparing(BillingLine::ticket, CodePoints.ORDER)
          .thenComparing(BillingLine::agency, CodePoints.ORDER)
          .thenComparing(BillingLine::key, CodePoints.ORDER);

  /** The cells, in the order of {@link #COLUMNS}; null for an empty one. */
  public List<Object> cells() {
    List<Object> cells = new ArrayList<>(COLUMNS.size());
    cells.addAll(List.of(agreement, billTo, month, ticket, agency, key));
    cells.add(service);
    cells.add(unit);
    cells.add(Quantity.written(quantity));
    cells.add(rate);
    cells.add(amount);
    cells.add(currency);
    cells.add(clause);
    cells.add(openedAt);
    cells.add(resolvedAt);
    cells.add(facts);
    cells.add(adjusts);
    return cells;
  }
}

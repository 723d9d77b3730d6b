package punctual.billing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What lines of a statement come to: altogether and by service, exactly. */
public final class Totals {

  private final Map<String, Sum> services = new TreeMap<>();
  private long lines;
  private long withoutAmount;
  private BigDecimal amount = new BigDecimal("0.00");

  /** What one service comes to. */
  public record Sum(long quantity, BigDecimal amount) {

    Sum plus(BillingLine line) {
      BigDecimal more = line.amount() == null ? BigDecimal.ZERO : line.amount();
      return new Sum(quantity + line.quantity(), amount.add(more));
    }
  }

  void add(BillingLine line) {
    lines++;
    String service = line.service() == null ? "" : line.service();
    Sum sum = services.getOrDefault(service, new Sum(0, new BigDecimal("0.00")));
    services.put(service, sum.plus(line));
    if (line.amount() == null) {
      withoutAmount++;
    } else {
      amount = amount.add(line.amount());
    }
  }

  public long lines() {
    return lines;
  }

  /** How many lines have no amount, because their year has no rate. */
  public long withoutAmount() {
    return withoutAmount;
  }

  public BigDecimal amount() {
    return amount;
  }

  /** By service, sorted. */
  public Map<String, Sum> services() {
    return services;
  }
}

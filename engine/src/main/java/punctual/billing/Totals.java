package punctual.billing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import punctual.facts.Quantity;

/** What lines of a statement come to: altogether and by service, exactly. */
public final class Totals {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final Map<String, Sum> services = new TreeMap<>();

  /**
   * What one service comes to.
   *
   * @param withoutAmount how many of its lines have no amount
   */
  public record Sum(long lines, long withoutAmount, BigDecimal quantity, BigDecimal amount) {

    Sum plus(Sum other) {
      return new Sum(
          lines + other.lines,
          withoutAmount + other.withoutAmount,
          Quantity.of(quantity.add(other.quantity)),
          amount.add(other.amount));
    }
  }

  void add(BillingLine line) {
    boolean priced = line.amount() != null;
    add(
        line.service(),
        new Sum(1, priced ? 0 : 1, line.quantity(), priced ? line.amount() : NOTHING));
  }

  /**
   * Adds what was summed up elsewhere.
   *
   * @param service null for lines that name none
   */
  void add(String service, Sum sum) {
    services.merge(service == null ? "" : service, sum, Sum::plus);
  }

  void addAll(Totals others) {
    others.services.forEach(this::add);
  }

  private Sum all() {
    return services.values().stream().reduce(new Sum(0, 0, BigDecimal.ZERO, NOTHING), Sum::plus);
  }

  public long lines() {
    return all().lines();
  }

  /** How many lines have no amount, because their year has no rate. */
  public long withoutAmount() {
    return all().withoutAmount();
  }

  public BigDecimal amount() {
    return all().amount();
  }

  /** By service, sorted. */
  public Map<String, Sum> services() {
    return services;
  }
}

package punctual.facts;

import java.math.BigDecimal;

/** How many were billed: a whole number, or hours and their parts. */
public final class Quantity {

  private Quantity() {}

  /** A number as it came, in its shortest plain form. */
  public static BigDecimal of(Object number) {
    BigDecimal shortest = new BigDecimal(number.toString()).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** As a line of the ledger has it. */
  public static Number written(BigDecimal quantity) {
    BigDecimal plain = of(quantity);
    return plain.scale() == 0 ? (Number) plain.intValueExact() : plain;
  }
}

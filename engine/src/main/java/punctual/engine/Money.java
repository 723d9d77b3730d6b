package punctual.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money in the ledger: cents, half of one upwards. */
final class Money {

  private static final int CENTS = 2;

  private Money() {}

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(CENTS, RoundingMode.HALF_UP);
  }

  static String text(BigDecimal amount) {
    return cents(amount).toPlainString();
  }
}

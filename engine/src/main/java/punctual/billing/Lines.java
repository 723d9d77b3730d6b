package punctual.billing;

import java.io.IOException;
import java.util.List;

/** Lines of a statement in its order, one after the other; however many, none is kept. */
@FunctionalInterface
public interface Lines {

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {
    void take(BillingLine line) throws IOException;
  }

  /** Gives every line; may be asked again. */
  void each(Taker taker) throws IOException;

  static Lines of(List<BillingLine> lines) {
    return taker -> {
      for (BillingLine line : lines) {
        taker.take(line);
      }
    };
  }
}

package punctual.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What things cost under an agreement. */
public interface Rates {

  /** What one unit of a service costs in a year; empty where the agreement states no rate. */
  Optional<BigDecimal> rate(String service, String unit, int year);

  /** The currency's ISO 4217 code; null where the agreement bills nothing. */
  String currency();

  /** The facts of a ticket that a statement shows, because they decide who pays. */
  List<String> shown();
}

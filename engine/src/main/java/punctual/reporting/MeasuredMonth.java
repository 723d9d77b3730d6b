package punctual.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import punctual.engine.Agreement;

/** The part of a month in which an agreement was in force and that has passed. */
final class MeasuredMonth {

  private MeasuredMonth() {}

  static Optional<Availability.Window> of(Agreement agreement, YearMonth month, Instant until) {
    Months months = new Months(agreement.zone());
    Instant inForce = agreement.from().atStartOfDay(agreement.zone()).toInstant();
    Instant from = latest(months.start(month), inForce);
    Instant to = months.end(month).isBefore(until) ? months.end(month) : until;
    return from.isBefore(to) ? Optional.of(new Availability.Window(from, to)) : Optional.empty();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

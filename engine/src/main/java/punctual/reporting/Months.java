package punctual.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** Months in an agreement's time zone. */
public record Months(ZoneId zone) {

  public YearMonth of(Instant at) {
    return YearMonth.from(at.atZone(zone));
  }

  /** The first instant of a month. */
  public Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /** The first instant after a month. */
  public Instant end(YearMonth month) {
    return start(month.plusMonths(1));
  }
}

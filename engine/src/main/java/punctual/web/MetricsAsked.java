package punctual.web;

import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * Which figures are asked for; everything may be left out.
 *
 * @param agency whose; all together if left out
 * @param months how many, 1 to 36
 * @param until the last month, like {@code 2016-02}
 */
record MetricsAsked(String agency, Integer months, String until) {

  private static final int USUAL = 12;
  private static final int MOST = 36;

  String chosenAgency() {
    return agency == null || agency.isBlank() ? null : agency.strip();
  }

  int count() {
    if (months != null && (months < 1 || months > MOST)) {
      throw new WrongRequest("months", "is a number from 1 to " + MOST);
    }
    return months == null ? USUAL : months;
  }

  /** The last month asked for, or the given one. */
  YearMonth last(YearMonth usual) {
    if (until == null || until.isBlank()) {
      return usual;
    }
    try {
      return YearMonth.parse(until.strip());
    } catch (DateTimeException e) {
      throw new WrongRequest("until", "is a month like 2016-02");
    }
  }
}

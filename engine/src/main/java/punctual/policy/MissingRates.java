package punctual.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import punctual.engine.Agreement;
import punctual.files.Place;

/** Finds the years in which a service has no rate, so that what is billed has no amount. */
final class MissingRates {

  private static final String CODE = "missing-rate";

  private final String path;
  private final RatesFile rates;
  private final int firstYear;

  MissingRates(String path, RatesFile rates, Agreement agreement) {
    this.path = path;
    this.rates = rates;
    this.firstYear = agreement.from().getYear();
  }

  /**
   * @param services every service that the agreement names
   */
  List<Finding> findings(Iterable<String> services) {
    List<Finding> findings = new ArrayList<>();
    if (!rates.isEmpty()) {
      services.forEach(service -> add(service, findings));
    }
    return findings;
  }

  private void add(String service, List<Finding> findings) {
    NavigableSet<Integer> missing = new TreeSet<>();
    NavigableSet<Integer> known = rates.years(service);
    for (int year = firstYear; year <= rates.lastYear(); year++) {
      if (!known.contains(year)) {
        missing.add(year);
      }
    }
    if (!missing.isEmpty()) {
      String sentence =
          "no rate for " + service + " in " + spans(missing) + ": its lines have no amount";
      findings.add(Finding.warning(CODE, Place.of(path), sentence));
    }
  }

  private static String spans(NavigableSet<Integer> years) {
    List<String> spans = new ArrayList<>();
    int from = years.first();
    for (int year : years) {
      if (!years.contains(year - 1)) {
        from = year;
      }
      if (!years.contains(year + 1)) {
        spans.add(from == year ? "" + year : from + " to " + year);
      }
    }
    return String.join(", ", spans);
  }
}

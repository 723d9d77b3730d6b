package punctual.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punctual.engine.Rates;
import punctual.files.CsvFile;
import punctual.files.FileProblem;

/** Reads {@code billing/rates.csv}: what one unit of a service costs in a year. */
final class RatesFile implements Rates {

  private static final List<String> COLUMNS = List.of("service", "unit", "year", "rate");
  private static final Set<String> UNITS = Set.of("incident", "call", "hour");

  private final AgreementFile.Bills bills;
  private final Map<Key, BigDecimal> rates = new HashMap<>();

  private record Key(String service, String unit, int year) {}

  private RatesFile(AgreementFile.Bills bills) {
    this.bills = bills;
  }

  /**
   * @param text null where the agreement bills nothing
   * @throws FileProblem naming the wrong rows by their places
   */
  static RatesFile read(String path, String text, AgreementFile.Bills bills) {
    RatesFile rates = new RatesFile(bills);
    List<FileProblem> problems = new ArrayList<>();
    if (text != null) {
      CsvFile.parse(path, text, COLUMNS).rows().forEach(row -> rates.read(row, problems));
    }
    if (!problems.isEmpty()) {
      throw FileProblem.of(problems);
    }
    return rates;
  }

  private void read(CsvFile.Row row, List<FileProblem> problems) {
    try {
      add(row);
    } catch (FileProblem problem) {
      problems.add(problem);
    }
  }

  private void add(CsvFile.Row row) {
    Key key = new Key(need(row, "service"), unit(row), year(row));
    if (rates.putIfAbsent(key, rate(row)) != null) {
      String what = key.service() + " per " + key.unit() + " in " + key.year();
      throw row.problem("year", "there is another rate for " + what + "; expected one");
    }
  }

  private static String need(CsvFile.Row row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw row.problem(column, "the cell '" + column + "' is empty");
    }
    return cell;
  }

  private static String unit(CsvFile.Row row) {
    String unit = need(row, "unit");
    if (!UNITS.contains(unit)) {
      throw row.problem("unit", "'" + unit + "' is neither incident, call nor hour");
    }
    return unit;
  }

  private static int year(CsvFile.Row row) {
    String year = need(row, "year");
    if (!year.matches("[12]\\d{3}")) {
      throw row.problem("year", "'" + year + "' is no year; write it like 2010");
    }
    return Integer.parseInt(year);
  }

  private static BigDecimal rate(CsvFile.Row row) {
    String rate = need(row, "rate");
    if (!rate.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      throw row.problem(
          "rate", "'" + rate + "' is no amount; write it like 12.50, without currency");
    }
    return new BigDecimal(rate);
  }

  @Override
  public Optional<BigDecimal> rate(String service, String unit, int year) {
    return Optional.ofNullable(rates.get(new Key(service, unit, year)));
  }

  @Override
  public String currency() {
    return bills.currency();
  }

  @Override
  public List<String> shown() {
    return bills.shown();
  }

  boolean isEmpty() {
    return rates.isEmpty();
  }

  /** The years with a rate for this service. */
  NavigableSet<Integer> years(String service) {
    NavigableSet<Integer> years = new TreeSet<>();
    rates.keySet().stream()
        .filter(key -> key.service().equals(service))
        .forEach(key -> years.add(key.year()));
    return years;
  }

  /** The last year with any rate. */
  int lastYear() {
    return rates.keySet().stream().mapToInt(Key::year).max().orElse(0);
  }
}

package punctual.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import punctual.engine.Agreement;
import punctual.engine.LineOrder;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.files.Yaml;

/** Reads {@code agreement.yaml}. */
final class AgreementFile {

  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "owner",
          "from",
          "to",
          "zone",
          "calendar",
          "currency",
          "billing-facts",
          "order");

  private final Map<String, Yaml> fields;
  private final Yaml file;
  private final List<FileProblem> problems = new ArrayList<>();

  private AgreementFile(Yaml file) {
    this.file = file;
    this.fields = file.map(KEYS);
  }

  /**
   * @throws FileProblem with everything in it that is missing or wrong
   */
  static Agreement read(String path, String text) {
    if (text == null) {
      throw new FileProblem(Place.of(path), "the file is missing");
    }
    AgreementFile file = new AgreementFile(Yaml.parse(path, text));
    Agreement agreement =
        new Agreement(
            file.reading(() -> file.text("id")),
            file.reading(() -> file.text("title")),
            file.reading(() -> file.text("owner")),
            file.reading(file::zone),
            file.reading(() -> file.optional("calendar")),
            file.reading(() -> file.date(file.need("from"))),
            file.reading(() -> file.date(file.fields.get("to"))),
            file.reading(() -> new LineOrder(file.need("order").texts())));
    file.reading(() -> file.checkFolder(path.split("/")[1]));
    if (!file.problems.isEmpty()) {
      throw FileProblem.of(file.problems);
    }
    return agreement;
  }

  /**
   * How the agreement bills.
   *
   * @param currency its ISO 4217 code, or null
   * @param shown the facts of a ticket that a statement shows
   */
  record Bills(String currency, List<String> shown) {}

  /**
   * @throws FileProblem when the currency is no ISO 4217 code
   */
  static Bills bills(String path, String text) {
    Map<String, Yaml> fields = Yaml.parse(path, text).map(KEYS);
    Yaml shown = fields.get("billing-facts");
    return new Bills(currency(fields.get("currency")), shown == null ? List.of() : shown.texts());
  }

  private static String currency(Yaml currency) {
    if (currency == null) {
      return null;
    }
    try {
      return Currency.getInstance(currency.text()).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw currency.problem("'" + currency.text() + "' is no currency; write it like USD");
    }
  }

  /** What the reading gives, or null and a problem. */
  private <T> T reading(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (FileProblem problem) {
      problems.add(problem);
      return null;
    }
  }

  private String checkFolder(String folder) {
    if (fields.containsKey("id") && !text("id").equals(folder)) {
      throw need("id").problem("the id is '" + text("id") + "', its folder '" + folder + "'");
    }
    return folder;
  }

  private Yaml need(String key) {
    Yaml value = fields.get(key);
    if (value == null) {
      throw file.problem("the key '" + key + "' is missing");
    }
    return value;
  }

  private String text(String key) {
    return need(key).text();
  }

  private String optional(String key) {
    return fields.containsKey(key) ? text(key) : null;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(text("zone"));
    } catch (DateTimeException e) {
      throw need("zone").problem("unknown time zone '" + text("zone") + "'");
    }
  }

  private LocalDate date(Yaml value) {
    try {
      return value == null ? null : LocalDate.parse(value.text());
    } catch (DateTimeException e) {
      throw value.problem("'" + value.text() + "' is no date; write it like 2010-10-07");
    }
  }
}

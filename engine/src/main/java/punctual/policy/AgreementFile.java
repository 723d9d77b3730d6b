package punctual.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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

  private AgreementFile(Yaml file) {
    this.file = file;
    this.fields = file.map(KEYS);
  }

  /**
   * @throws FileProblem when something in it is missing or wrong
   */
  static Agreement read(String path, String text) {
    if (text == null) {
      throw new FileProblem(Place.of(path), "the file is missing");
    }
    AgreementFile file = new AgreementFile(Yaml.parse(path, text));
    Agreement agreement =
        new Agreement(
            file.text("id"),
            file.text("title"),
            file.text("owner"),
            file.zone(),
            file.optional("calendar"),
            file.date(file.need("from")),
            file.fields.containsKey("to") ? file.date(file.need("to")) : null,
            new LineOrder(file.need("order").texts()));
    file.checkFolder(path.split("/")[1]);
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

  private void checkFolder(String folder) {
    if (!text("id").equals(folder)) {
      throw need("id").problem("the id is '" + text("id") + "', its folder '" + folder + "'");
    }
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
      return LocalDate.parse(value.text());
    } catch (DateTimeException e) {
      throw value.problem("'" + value.text() + "' is no date; write it like 2010-10-07");
    }
  }
}

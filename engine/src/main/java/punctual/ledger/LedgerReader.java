package punctual.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import punctual.facts.Basis;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line of a ledger file back. */
public final class LedgerReader {
  private static final ObjectReader JSON =
      JsonMapper.builder().build().readerFor(new TypeReference<LinkedHashMap<String, Object>>() {});

  private LedgerReader() {}

  /**
   * The line; its fields are texts, numbers, lists and maps, and {@code due} is an instant.
   *
   * @throws IllegalArgumentException saying why it is no ledger line
   */
  public static LedgerLine read(byte[] json) {
    Map<String, Object> fields = fields(json);
    Instant at = instant(fields, "at");
    if (at == null) {
      throw new IllegalArgumentException("no ledger line: it has no 'at'");
    }
    Instant due = instant(fields, "due");
    LedgerLine line =
        new LedgerLine(
            at,
            need(fields, "ticket"),
            need(fields, "agency"),
            text(fields, "agreement"),
            need(fields, "kind"),
            fields,
            new Basis(text(fields, "clause"), text(fields, "rule"), text(fields, "file")),
            text(fields, "release"));
    fields.remove("at");
    if (due != null) {
      fields.put("due", due);
    }
    return line;
  }

  private static Map<String, Object> fields(byte[] json) {
    try {
      return JSON.readValue(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage());
    }
  }

  private static Instant instant(Map<String, Object> fields, String name) {
    Object value = fields.get(name);
    try {
      return value == null ? null : Instant.parse(value.toString());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no ledger line: '" + name + "' is " + value);
    }
  }

  private static String need(Map<String, Object> fields, String name) {
    String value = text(fields, name);
    if (value == null) {
      throw new IllegalArgumentException("no ledger line: it has no '" + name + "'");
    }
    return value;
  }

  /** Takes a field of every line out of those of the kind. */
  private static String text(Map<String, Object> fields, String name) {
    Object value = fields.remove(name);
    return value == null ? null : value.toString();
  }
}

package punctual.mapping;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.files.Yaml;
import punctual.mapping.EventShape.Names;
import punctual.mapping.Mapping.Form;
import punctual.mapping.Mapping.Kind;

/** Reads a mapping file; what is wrong is said with line and column. */
final class MappingFile {
  private static final List<String> KEYS =
      List.of(
          "mapping",
          "reads",
          "sender",
          "zone",
          "charset",
          "delimiter",
          "records",
          "tickets",
          "events");
  private static final List<String> EVENT_KEYS =
      List.of("type", "when", "unless", "id", "subject", "time", "agency", "sequence", "data");

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final String name;
  private final Yaml root;
  private final Senders senders;
  private final Map<String, Yaml> keys;
  private final ValueFile values;

  MappingFile(String name, Yaml root, Senders senders) {
    this.name = name;
    this.root = root;
    this.senders = senders;
    this.keys = root.map(KEYS);
    this.values = new ValueFile(zone());
  }

  Mapping mapping() {
    required(keys, "mapping", root, "a sentence that says what is mapped");
    Sender sender = sender(required(keys, "sender", root, "whose events they become"));
    List<EventShape> shapes =
        required(keys, "events", root, "a list of events").list().stream()
            .map(event -> shape(event, sender))
            .toList();
    if (shapes.isEmpty()) {
      throw keys.get("events").problem("expected at least one event");
    }
    return new Mapping(name, sender, form(), shapes);
  }

  private ZoneId zone() {
    Yaml zone = keys.get("zone");
    try {
      return zone == null ? null : ZoneId.of(zone.text());
    } catch (DateTimeException e) {
      throw zone.problem("expected a time zone such as America/New_York");
    }
  }

  private Form form() {
    Yaml reads = required(keys, "reads", root, "csv, json, jsonl, xml or mail");
    Kind kind = kind(reads);
    Yaml records = keys.get("records");
    if (records != null && kind != Kind.JSON && kind != Kind.XML) {
      throw records.problem("only records in json and xml stand at a path");
    }
    if (records == null && kind == Kind.XML) {
      throw reads.problem("xml needs 'records', such as /export/ticket");
    }
    if (records != null && !records.text().matches("(/[^/]+)+")) {
      throw records.problem("expected a path such as /export/ticket");
    }
    return new Form(
        kind, charset(), records == null ? null : records.text(), delimiter(), tickets());
  }

  private static Kind kind(Yaml reads) {
    try {
      return Kind.valueOf(reads.text().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw reads.problem("expected one of csv, json, jsonl, xml, mail");
    }
  }

  private Charset charset() {
    Yaml charset = keys.get("charset");
    try {
      return Charset.forName(charset == null ? "UTF-8" : charset.text());
    } catch (IllegalArgumentException e) {
      throw charset.problem("expected a character set such as UTF-8 or windows-1252");
    }
  }

  private Pattern tickets() {
    Yaml tickets = keys.get("tickets");
    try {
      return tickets == null ? NOTHING : Pattern.compile(tickets.text());
    } catch (PatternSyntaxException e) {
      throw tickets.problem("not a regular expression: " + e.getDescription());
    }
  }

  private char delimiter() {
    Yaml delimiter = keys.get("delimiter");
    if (delimiter != null && delimiter.text().length() != 1) {
      throw delimiter.problem("expected one character");
    }
    return delimiter == null ? ',' : delimiter.text().charAt(0);
  }

  private Sender sender(Yaml written) {
    return senders.owners().stream()
        .filter(sender -> sender.name().equals(written.text()))
        .findFirst()
        .orElseThrow(() -> written.problem("expected a sender of senders.csv"));
  }

  private static String type(Yaml written, Sender sender) {
    if (!sender.maySend(written.text())) {
      throw written.problem(
          "expected a type that "
              + sender.name()
              + " may send: "
              + String.join(", ", sender.types()));
    }
    return written.text();
  }

  private EventShape shape(Yaml event, Sender sender) {
    Map<String, Yaml> parts = event.map(EVENT_KEYS);
    Names names =
        new Names(
            value(parts, "id"),
            value(parts, "subject"),
            values.value(required(parts, "time", event, "when it happened")),
            value(parts, "agency"),
            value(parts, "sequence"));
    Yaml data = parts.get("data");
    return new EventShape(
        type(required(parts, "type", event, "an event type of the contract"), sender),
        condition(parts.get("when")),
        condition(parts.get("unless")),
        names,
        data == null ? new Value.Fields(Map.of()) : values.fields(data));
  }

  private Value value(Map<String, Yaml> parts, String key) {
    return parts.containsKey(key) ? values.value(parts.get(key)) : null;
  }

  static Condition condition(Yaml written) {
    if (written == null) {
      return Condition.NONE;
    }
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    written.map().forEach((field, words) -> fields.put(field, Set.copyOf(words.texts())));
    return new Condition(fields);
  }

  private static Yaml required(Map<String, Yaml> keys, String key, Yaml where, String what) {
    Yaml value = keys.get(key);
    if (value == null) {
      throw where.problem("'" + key + "' is missing: " + what);
    }
    return value;
  }
}

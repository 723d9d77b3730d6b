package punctual.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.files.Yaml;

/** Reads how the values of an event come about. */
final class ValueFile {
  private static final String FROM = "from";
  private static final String FIRST = "first-of";
  private static final List<String> KEYS =
      List.of(
          FROM,
          "missing",
          "only-when",
          "table",
          "otherwise",
          "pattern",
          "zone",
          "not-before",
          "as");

  private final ZoneId zone;

  /**
   * @param zone of local times that name none; null: each must name its own
   */
  ValueFile(ZoneId zone) {
    this.zone = zone;
  }

  Value value(Yaml written) {
    if (written.isList()) {
      return new Value.Items(written.list().stream().map(this::value).toList());
    }
    if (!written.isMap()) {
      return scalar(written);
    }
    if (written.map().containsKey(FIRST)) {
      List<Yaml> values = written.map(List.of(FIRST)).get(FIRST).list();
      return new Value.First(values.stream().map(this::value).toList());
    }
    return written.map().containsKey(FROM) ? derived(written) : fields(written);
  }

  Value.Fields fields(Yaml written) {
    Map<String, Value> entries = new LinkedHashMap<>();
    written.map().forEach((key, item) -> entries.put(key, value(item)));
    return new Value.Fields(entries);
  }

  private static Value scalar(Yaml written) {
    Object constant = written.value();
    if (constant == null) {
      throw written.problem("expected a value; leave the key out where there is none");
    }
    return constant instanceof String text
        ? new Value.Text(template(written, text))
        : new Value.Constant(constant);
  }

  private static Template template(Yaml written, String text) {
    try {
      return Template.of(text);
    } catch (IllegalArgumentException e) {
      throw written.problem(e.getMessage());
    }
  }

  private Value derived(Yaml written) {
    Map<String, Yaml> keys = written.map(KEYS);
    Yaml missing = keys.get("missing");
    Value.Reading reading =
        new Value.Reading(
            missing == null ? Set.of() : Set.copyOf(missing.texts()),
            MappingFile.condition(keys.get("only-when")));
    return new Value.Derived(
        template(keys.get(FROM), keys.get(FROM).text()),
        reading,
        lookup(keys),
        time(keys),
        isNumber(keys.get("as")));
  }

  private Value.Lookup lookup(Map<String, Yaml> keys) {
    Yaml table = keys.get("table");
    Yaml otherwise = keys.get("otherwise");
    if (table == null) {
      if (otherwise != null) {
        throw otherwise.problem("'otherwise' goes with a 'table'");
      }
      return null;
    }
    return new Value.Lookup(fields(table).entries(), otherwise == null ? null : value(otherwise));
  }

  private TimeForm time(Map<String, Yaml> keys) {
    Yaml pattern = keys.get("pattern");
    if (pattern == null) {
      return null;
    }
    Yaml notBefore = keys.get("not-before");
    try {
      return new TimeForm(
          pattern.text(), zone(keys, pattern), notBefore == null ? null : notBefore.text());
    } catch (IllegalArgumentException e) {
      throw pattern.problem(
          "not a pattern of a time such as uuuu-MM-dd HH:mm:ss: " + e.getMessage());
    }
  }

  private ZoneId zone(Map<String, Yaml> keys, Yaml pattern) {
    Yaml own = keys.get("zone");
    try {
      ZoneId found = own == null ? zone : ZoneId.of(own.text());
      if (found == null) {
        throw pattern.problem("a local time needs a 'zone', here or at the top of the file");
      }
      return found;
    } catch (DateTimeException e) {
      throw own.problem("expected a time zone such as America/New_York");
    }
  }

  private static boolean isNumber(Yaml as) {
    if (as != null && !as.text().equals("number")) {
      throw as.problem("expected number");
    }
    return as != null;
  }
}

package punctual.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import punctual.files.Yaml;

/** Reads expected lines and the filters of {@code only}. */
final class ExpectationReader {
  private final Times times;

  ExpectationReader(Times times) {
    this.times = times;
  }

  /** The expected lines; {@code at: [1h, 4h]} stands for one line each. */
  List<Expectation> expectations(Yaml list) {
    List<Expectation> expectations = new ArrayList<>();
    for (Yaml item : list.list()) {
      Map<String, Yaml> written = item.map(LineFields.ALL);
      if (written.isEmpty()) {
        throw item.problem("the expectation names no field");
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      written.forEach((name, value) -> fields.put(name, expected(name, value)));
      expectations.addAll(oneForEachInstant(item, written.get("at"), fields));
    }
    return expectations;
  }

  private List<Expectation> oneForEachInstant(Yaml item, Yaml at, Map<String, Object> fields) {
    if (at == null || !at.isList()) {
      return List.of(new Expectation(item.place(), fields));
    }
    List<Expectation> expectations = new ArrayList<>();
    for (Yaml instant : at.list()) {
      Map<String, Object> own = new LinkedHashMap<>(fields);
      own.put("at", times.read(instant));
      expectations.add(new Expectation(instant.place(), own));
    }
    if (expectations.isEmpty()) {
      throw at.problem("the list names no instant");
    }
    return expectations;
  }

  private Object expected(String name, Yaml value) {
    if (name.equals("at") && value.isList()) {
      return value.texts();
    }
    return LineFields.ROLES.contains(name) && !isNull(value) ? roles(value) : single(name, value);
  }

  private static Set<String> roles(Yaml value) {
    return new TreeSet<>(value.texts());
  }

  private static boolean isNull(Yaml value) {
    return value.isScalar() && value.value() == null;
  }

  /** A scalar counts as it is written, so that 12.50 stays 12.50. */
  private Object single(String name, Yaml value) {
    if (isNull(value)) {
      return null;
    }
    if (LineFields.TIMES.contains(name)) {
      return times.read(value);
    }
    if (LineFields.DURATIONS.contains(name)) {
      return Times.duration(value);
    }
    return value.isScalar() ? value.text() : value.value();
  }

  /** {@code everything}, one filter or a list of filters. */
  Only only(Yaml value) {
    if (value.isScalar()) {
      if (!value.text().equals("everything")) {
        throw value.problem("expected 'everything', a filter or a list of filters");
      }
      return Only.EVERYTHING;
    }
    List<Yaml> items = value.isList() ? value.list() : List.of(value);
    if (items.isEmpty()) {
      throw value.problem("the list has no filter");
    }
    return new Only(false, items.stream().map(this::filter).toList());
  }

  private Filter filter(Yaml item) {
    Map<String, List<Object>> fields = new LinkedHashMap<>();
    item.map(LineFields.ALL).forEach((name, value) -> fields.put(name, anyOf(name, value)));
    if (fields.isEmpty()) {
      throw item.problem("the filter names no field");
    }
    return new Filter(fields);
  }

  private List<Object> anyOf(String name, Yaml value) {
    if (LineFields.ROLES.contains(name)) {
      return List.of(roles(value));
    }
    List<Object> values = new ArrayList<>();
    List<Yaml> items = value.isList() ? value.list() : List.of(value);
    items.forEach(item -> values.add(single(name, item)));
    return values;
  }
}

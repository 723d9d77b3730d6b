package punctual.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Fills one event's values from one record, and collects what is wrong. */
final class Filling {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Row row;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, OffsetDateTime> times = new HashMap<>();

  Filling(Row row) {
    this.row = row;
  }

  /** The data of the event. */
  ObjectNode object(Value.Fields fields) {
    ObjectNode object = JSON.objectNode();
    fields
        .entries()
        .forEach(
            (name, value) -> {
              JsonNode filled = fill(name, value);
              if (filled != null) {
                object.set(name, filled);
              }
            });
    return object;
  }

  /** An attribute of the event; null where there is none. */
  String attribute(String name, Value value) {
    JsonNode filled = value == null ? null : fill(name, value);
    return filled == null ? null : filled.asString();
  }

  void check() throws RowProblem {
    if (!wrong.isEmpty()) {
      throw new RowProblem(row.line(), String.join("; ", wrong));
    }
  }

  private JsonNode fill(String name, Value value) {
    if (value instanceof Value.Constant constant) {
      return constant(constant.value());
    }
    if (value instanceof Value.Text text) {
      return text(text.template().fill(row, Set.of()));
    }
    if (value instanceof Value.Items items) {
      ArrayNode array = JSON.arrayNode();
      items.items().stream()
          .map(item -> fill(name, item))
          .filter(i -> i != null)
          .forEach(array::add);
      return array.isEmpty() && !items.items().isEmpty() ? null : array;
    }
    if (value instanceof Value.Fields fields) {
      ObjectNode object = object(fields);
      return object.isEmpty() ? null : object;
    }
    if (value instanceof Value.First first) {
      return first.values().stream()
          .map(one -> fill(name, one))
          .filter(one -> one != null)
          .findFirst()
          .orElse(null);
    }
    return derived(name, (Value.Derived) value);
  }

  private JsonNode derived(String name, Value.Derived derived) {
    Value.Reading reading = derived.reading();
    String text =
        reading.onlyWhen().holds(row) ? derived.from().fill(row, reading.missing()) : null;
    if (text == null) {
      return null;
    }
    if (derived.lookup() != null) {
      return lookup(name, text, derived.lookup());
    }
    if (derived.time() != null) {
      return time(name, text, derived.time());
    }
    return derived.number() ? number(name, text) : text(text);
  }

  private JsonNode lookup(String name, String text, Value.Lookup lookup) {
    Value found = lookup.table().getOrDefault(text, lookup.otherwise());
    if (found == null) {
      wrong.add(
          name
              + ": '"
              + shown(text)
              + "' is not in the table, expected one of "
              + String.join(", ", lookup.table().keySet()));
      return null;
    }
    return fill(name, found);
  }

  private JsonNode time(String name, String text, TimeForm form) {
    try {
      OffsetDateTime time = form.read(text, Mapper.earliest(times, form));
      times.put(name, time);
      return text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    } catch (DateTimeException e) {
      wrong.add(name + ": '" + shown(text) + "' is no time of the form " + form.pattern());
      return null;
    }
  }

  private JsonNode number(String name, String text) {
    try {
      return JSON.numberNode(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      wrong.add(name + ": '" + shown(text) + "' is no number");
      return null;
    }
  }

  private static JsonNode constant(Object value) {
    if (value instanceof Boolean yes) {
      return JSON.booleanNode(yes);
    }
    return value instanceof Integer whole
        ? JSON.numberNode(whole)
        : JSON.numberNode((BigDecimal) value);
  }

  private static JsonNode text(String text) {
    return text == null || text.isEmpty() ? null : StringNode.valueOf(text);
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}

package punctual.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Tells of a JSON value that it surely keeps a schema, several times quicker than a full validator.
 * Where it is not sure (a keyword or a case that it does not know, or something wrong), the full
 * validator judges; so it may only ever err on the side of doubt.
 */
final class QuickCheck {
  private static final Predicate<JsonNode> SURE = value -> true;
  private static final Predicate<JsonNode> NEVER_SURE = value -> false;

  private final SchemaFiles files;
  private final Map<String, Predicate<JsonNode>> referenced = new HashMap<>();

  private QuickCheck(SchemaFiles files) {
    this.files = files;
  }

  /** What surely keeps the schema of a file. */
  static Predicate<JsonNode> of(SchemaFiles files, String file) {
    return new QuickCheck(files).all(files.schema(file));
  }

  private Predicate<JsonNode> all(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.asBoolean() ? SURE : NEVER_SURE;
    }
    List<Predicate<JsonNode>> rules = new ArrayList<>();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      Predicate<JsonNode> rule = rule(keyword.getKey(), keyword.getValue());
      if (rule != SURE) {
        rules.add(rule);
      }
    }
    return every(rules);
  }

  private Predicate<JsonNode> rule(String keyword, JsonNode limit) {
    return switch (keyword) {
      case "$schema", "$defs", "title", "description" -> SURE;
      case "$ref" -> referenced.computeIfAbsent(limit.asString(), this::reference);
      case "properties" -> properties(limit);
      case "items" -> items(limit);
      case "anyOf" -> anyOf(limit);
      default -> QuickRules.of(keyword, limit).orElse(NEVER_SURE);
    };
  }

  private Predicate<JsonNode> reference(String reference) {
    String[] parts = reference.split("#", 2);
    JsonNode schema = files.schema(parts[0]);
    return new QuickCheck(files).all(parts.length == 2 ? schema.at(parts[1]) : schema);
  }

  private Predicate<JsonNode> properties(JsonNode schemas) {
    Map<String, Predicate<JsonNode>> rules = new HashMap<>();
    schemas.properties().forEach(field -> rules.put(field.getKey(), all(field.getValue())));
    return value -> {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        Predicate<JsonNode> rule = rules.get(field.getKey());
        if (rule != null && !rule.test(field.getValue())) {
          return false;
        }
      }
      return true;
    };
  }

  private Predicate<JsonNode> items(JsonNode schema) {
    Predicate<JsonNode> rule = all(schema);
    return value -> !value.isArray() || value.values().stream().allMatch(rule);
  }

  private Predicate<JsonNode> anyOf(JsonNode schemas) {
    List<Predicate<JsonNode>> rules = schemas.values().stream().map(this::all).toList();
    return value -> rules.stream().anyMatch(rule -> rule.test(value));
  }

  private static Predicate<JsonNode> every(List<Predicate<JsonNode>> rules) {
    List<Predicate<JsonNode>> fixed = List.copyOf(rules);
    return value -> {
      for (Predicate<JsonNode> rule : fixed) {
        if (!rule.test(value)) {
          return false;
        }
      }
      return true;
    };
  }
}

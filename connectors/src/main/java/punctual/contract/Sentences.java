package punctual.contract;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Puts what a schema finds wrong into words: one sentence per place, sorted by pointer. */
final class Sentences {
  private static final Map<String, String> KINDS =
      Map.of(
          "string", "text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "object", "a JSON object",
          "array", "a list");

  private final Schemas schemas;
  private final Map<String, String> reasons = new TreeMap<>();
  private final Map<String, List<String>> choices = new TreeMap<>();

  Sentences(Schemas schemas) {
    this.schemas = schemas;
  }

  void add(Reason reason) {
    reasons.putIfAbsent(reason.pointer(), reason.reason());
  }

  void add(Error error) {
    String place = error.getInstanceLocation().toString();
    if (!"required".equals(error.getKeyword())) {
      add(new Reason(place, sentence(error)));
    } else if (error.getEvaluationPath().contains("anyOf")) {
      choices.computeIfAbsent(place, p -> new ArrayList<>()).add(error.getProperty());
    } else {
      add(new Reason(Pointers.child(place, error.getProperty()), "is missing"));
    }
  }

  List<Reason> reasons() {
    choices.forEach(
        (place, fields) ->
            add(new Reason(place, "must state at least one of " + String.join(", ", fields))));
    return reasons.entrySet().stream().map(r -> new Reason(r.getKey(), r.getValue())).toList();
  }

  private String sentence(Error error) {
    JsonNode limit = error.getSchemaNode();
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "type" -> kind(limit.asString(), value);
      case "enum" -> oneOf(error, limit, value);
      case "const" -> "must be " + Shown.value(limit) + was(value);
      case "pattern", "format" ->
          "must be " + schemas.title(error.getSchemaLocation()) + was(value);
      case "minLength" ->
          value.asString().isEmpty()
              ? "must not be empty"
              : "must have at least " + limit + " characters" + was(value);
      case "maxLength" -> "must have at most " + limit + " characters" + length(value);
      case "minimum" -> "must be at least " + limit + was(value);
      case "maximum" -> "must be at most " + limit + was(value);
      case "minItems" -> "must have at least " + limit + " entries";
      case "maxItems" -> "must have at most " + limit + " entries (has " + value.size() + ")";
      case "false" -> "is not accepted; put the JSON itself into data";
      default -> error.getMessage();
    };
  }

  private static String kind(String expected, JsonNode value) {
    String kind = "must be " + KINDS.getOrDefault(expected, expected);
    return value.isNull()
        ? kind + ", not null; leave it out when it is unknown"
        : kind + was(value);
  }

  private static String oneOf(Error error, JsonNode values, JsonNode value) {
    if (Pointers.TYPE.equals(error.getInstanceLocation().toString())) {
      return "must be an event type of the contract" + was(value);
    }
    return StreamSupport.stream(values.spliterator(), false)
            .map(JsonNode::asString)
            .collect(Collectors.joining(", ", "must be one of ", ""))
        + was(value);
  }

  private static String length(JsonNode value) {
    String text = value.asString();
    return " (has " + text.codePointCount(0, text.length()) + ")";
  }

  private static String was(JsonNode value) {
    return " (was " + Shown.value(value) + ")";
  }
}

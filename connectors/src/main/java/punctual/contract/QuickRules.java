package punctual.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The keywords of JSON Schema that {@link QuickCheck} knows and that hold no further schema. */
final class QuickRules {
  /** A pattern that is one class of characters, any number of times. */
  private static final String ONE_CLASS = "^\\^\\[[^\\[\\]]*]\\*\\$$";

  private QuickRules() {}

  static Optional<Predicate<JsonNode>> of(String keyword, JsonNode limit) {
    return Optional.ofNullable(
        switch (keyword) {
          case "type" -> type(limit.asString());
          case "const" -> texts(List.of(limit));
          case "enum" -> texts(List.copyOf(limit.values()));
          case "required" -> required(limit);
          case "minLength" -> length(limit.asInt(), Integer.MAX_VALUE);
          case "maxLength" -> length(0, limit.asInt());
          case "minimum" -> number(limit.decimalValue(), 1);
          case "maximum" -> number(limit.decimalValue(), -1);
          case "minItems" -> value -> !value.isArray() || value.size() >= limit.asInt();
          case "maxItems" -> value -> !value.isArray() || value.size() <= limit.asInt();
          case "pattern" -> pattern(limit.asString());
          case "format" -> "date-time".equals(limit.asString()) ? QuickRules::isTime : null;
          default -> null;
        });
  }

  private static Predicate<JsonNode> type(String type) {
    return switch (type) {
      case "object" -> JsonNode::isObject;
      case "array" -> JsonNode::isArray;
      case "string" -> JsonNode::isString;
      case "boolean" -> JsonNode::isBoolean;
      case "number" -> JsonNode::isNumber;
      case "integer" -> JsonNode::isIntegralNumber;
      default -> null;
    };
  }

  private static Predicate<JsonNode> texts(List<JsonNode> values) {
    if (!values.stream().allMatch(JsonNode::isString)) {
      return null;
    }
    Set<String> texts = values.stream().map(JsonNode::asString).collect(Collectors.toSet());
    return value -> value.isString() && texts.contains(value.asString());
  }

  private static Predicate<JsonNode> required(JsonNode names) {
    String[] fields = names.values().stream().map(JsonNode::asString).toArray(String[]::new);
    return value -> {
      for (String field : fields) {
        if (!value.has(field)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> length(int shortest, int longest) {
    return value -> {
      if (!value.isString()) {
        return true;
      }
      String text = value.asString();
      int length = text.codePointCount(0, text.length());
      return length >= shortest && length <= longest;
    };
  }

  private static Predicate<JsonNode> number(BigDecimal limit, int side) {
    return value ->
        !value.isNumber() || Integer.signum(value.decimalValue().compareTo(limit)) != -side;
  }

  private static Predicate<JsonNode> pattern(String expression) {
    Pattern pattern = Pattern.compile(expression);
    boolean allPrintable =
        expression.matches(ONE_CLASS)
            && IntStream.rangeClosed(' ', '~')
                .allMatch(c -> pattern.matcher(Character.toString(c)).find());
    return value ->
        value.isString()
            && isPrintableAscii(value.asString())
            && (allPrintable || pattern.matcher(value.asString()).find());
  }

  private static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isTime(JsonNode value) {
    return value.isString() && Rfc3339.isTime(value.asString());
  }
}

package punctual.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with fields in braces, such as {@code {date} {time}}. */
final class Template {
  private static final Pattern PART = Pattern.compile("\\{([^{}]+)}|[^{}]+");

  private final List<String> parts;

  private Template(List<String> parts) {
    this.parts = parts;
  }

  /**
   * @throws IllegalArgumentException if a brace has no partner
   */
  static Template of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      parts.add(matcher.group());
      end = matcher.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException(
          "a brace without its partner or without a field in '" + text + "'");
    }
    return new Template(List.copyOf(parts));
  }

  /**
   * The text for a record; null where one of its fields is missing there.
   *
   * @param missing values that mean that there is none
   */
  String fill(Row row, Set<String> missing) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      String value = isField(part) ? row.text(field(part)) : part;
      if (value == null || isField(part) && missing.contains(value)) {
        return null;
      }
      text.append(value);
    }
    return text.toString();
  }

  List<String> fields() {
    return parts.stream().filter(Template::isField).map(Template::field).toList();
  }

  private static boolean isField(String part) {
    return part.startsWith("{");
  }

  private static String field(String part) {
    return part.substring(1, part.length() - 1);
  }
}

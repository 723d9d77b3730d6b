package punctual.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question of a condition: what is asked for, and for which values the answer is yes.
 *
 * @param about what is asked for
 * @param values that it is compared with
 */
record Question(String about, String operator, List<Object> values) {

  private static final String ASKED = "(?<about>[^=<>!&|]+?)";
  private static final Pattern COMPARED =
      Pattern.compile(ASKED + "\\s*(?<operator>==|!=|<=|>=|<|>)\\s*(?<value>\"[^\"]*\"|[^\\s\"]+)");
  private static final Pattern AMONG =
      Pattern.compile("(?<about>[A-Za-z0-9_.]+)\\s+(?<not>not\\s+)?in\\s*\\((?<values>[^()]*)\\)");
  private static final Pattern FLAG = Pattern.compile("(?<not>!?)\\s*(?<about>[A-Za-z0-9_]+)");

  /** The question; one that cannot be taken apart is a flag of its own. */
  static Question of(String fact, String written) {
    String text = bare(written);
    return among(fact, text)
        .or(() -> compared(fact, text))
        .or(() -> flag(fact, text))
        .orElse(new Question(fact + "." + text.replaceAll("\\s+", " "), "==", List.of(true)));
  }

  private static String bare(String written) {
    String text = written.strip().replaceFirst("^\\$\\w+\\s*:\\s*", "");
    while (text.startsWith("(") && text.endsWith(")") && balanced(text)) {
      text = text.substring(1, text.length() - 1).strip();
    }
    return text;
  }

  private static boolean balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Question> among(String fact, String text) {
    Matcher among = AMONG.matcher(text);
    if (!among.matches()) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    for (String value : among.group("values").split(",")) {
      Optional<Object> literal = Literal.of(value);
      if (literal.isEmpty()) {
        return Optional.empty();
      }
      values.add(literal.get());
    }
    String operator = among.group("not") == null ? "==" : "!=";
    return Optional.of(new Question(fact + "." + among.group("about"), operator, values));
  }

  private static Optional<Question> compared(String fact, String text) {
    Matcher compared = COMPARED.matcher(text);
    if (!compared.matches()) {
      return Optional.empty();
    }
    String about = fact + "." + compared.group("about").strip();
    return Literal.of(compared.group("value"))
        .map(value -> new Question(about, compared.group("operator"), List.of(value)));
  }

  private static Optional<Question> flag(String fact, String text) {
    Matcher flag = FLAG.matcher(text);
    return flag.matches()
        ? Optional.of(
            new Question(
                fact + "." + flag.group("about"), "==", List.of(flag.group("not").isEmpty())))
        : Optional.empty();
  }

  /** Whether the answer is yes for this value. */
  boolean holds(Object value) {
    if (operator.equals("==") || operator.equals("!=")) {
      return values.contains(value) == operator.equals("==");
    }
    if (!(value instanceof BigDecimal number) || !(values.get(0) instanceof BigDecimal bound)) {
      return false;
    }
    int order = number.compareTo(bound);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }
}

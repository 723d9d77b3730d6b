package punctual.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final Pattern FLAG =
      Pattern.compile("(?<not>!?)\\s*(?<about>[A-Za-z0-9_]+(\\(\"[^\"]*\"\\))?)");

  /** What a message says and a ticket has a name of its own for. */
  private static final Set<String> SAID =
      Set.of("service", "category", "impact", "urgency", "channel", "resolver", "topic", "device");

  private static final Pattern ONE_OF =
      Pattern.compile(
          "(?<not>!?)\\s*oneOf\\(\\s*(?<about>\"[^\"]*\")\\s*,\\s*\"(?<values>[^\"]*)\"\\s*\\)");

  /** The question; one that cannot be taken apart is a flag of its own. */
  static Question of(String fact, String written) {
    String text = bare(written);
    return among(fact, text)
        .or(() -> compared(fact, text))
        .or(() -> oneOf(fact, text))
        .or(() -> flag(fact, text))
        .orElseGet(() -> whole(fact, text));
  }

  /** What cannot be taken apart holds or does not. */
  private static Question whole(String fact, String text) {
    boolean not = text.startsWith("!") && (text.endsWith(")") || text.matches("!\\s*\\w+"));
    String asked = not && balanced(text.substring(1) + " ") ? text.substring(1).strip() : text;
    String about = fact + "." + asked.replaceAll("\\s+", " ");
    return new Question(about, "==", List.of(asked.equals(text)));
  }

  private static Optional<Question> oneOf(String fact, String text) {
    Matcher oneOf = ONE_OF.matcher(text);
    if (!oneOf.matches()) {
      return Optional.empty();
    }
    List<Object> values = List.of(oneOf.group("values").strip().split("\\s*,\\s*"));
    String operator = oneOf.group("not").isEmpty() ? "==" : "!=";
    String word = oneOf.group("about").replace("\"", "");
    String about = SAID.contains(word) ? word : "text(\"" + word + "\")";
    return Optional.of(new Question(fact + "." + about, operator, values));
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

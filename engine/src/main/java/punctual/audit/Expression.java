package punctual.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Works out what a rule's condition says of one fact, as far as it is made of comparisons and the
 * facts' own questions; anything else is {@link Undecided}. It explains decisions and makes none.
 */
final class Expression {

  private final Tokens tokens;
  private final FactReader fact;

  private Expression(Tokens tokens, FactReader fact) {
    this.tokens = tokens;
    this.fact = fact;
  }

  /**
   * Whether the condition holds.
   *
   * @throws Undecided where that cannot be said
   */
  static boolean holds(String condition, Object fact) {
    Expression expression = new Expression(new Tokens(condition), new FactReader(fact));
    Object value = expression.either();
    if (!expression.tokens.atEnd()) {
      throw new Undecided(condition);
    }
    return truth(value);
  }

  private static boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new Undecided("no yes or no: " + value);
  }

  private Object either() {
    Object value = both();
    while (tokens.took("||")) {
      boolean other = truth(both());
      value = truth(value) || other;
    }
    return value;
  }

  private Object both() {
    Object value = comparison();
    while (tokens.took("&&")) {
      boolean other = truth(comparison());
      value = truth(value) && other;
    }
    return value;
  }

  private Object comparison() {
    if (tokens.took("!")) {
      return !truth(comparison());
    }
    Object left = operand();
    String operator = tokens.peek();
    if (operator.equals("in") || operator.equals("not")) {
      return among(left);
    }
    if (!List.of("==", "!=", "<", "<=", ">", ">=").contains(operator)) {
      return left;
    }
    return compare(left, tokens.take(), operand());
  }

  private boolean among(Object left) {
    boolean wanted = !tokens.took("not");
    tokens.need("in");
    return values().stream().anyMatch(value -> same(left, value)) == wanted;
  }

  private List<Object> values() {
    tokens.need("(");
    List<Object> values = new ArrayList<>();
    while (!tokens.took(")")) {
      values.add(either());
      tokens.took(",");
    }
    return values;
  }

  private static boolean compare(Object left, String operator, Object right) {
    if (operator.equals("==") || operator.equals("!=")) {
      return same(left, right) == operator.equals("==");
    }
    if (left == null || right == null) {
      return false;
    }
    int order = number(left).compareTo(number(right));
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private static boolean same(Object left, Object right) {
    return left instanceof Number && right instanceof Number
        ? number(left).compareTo(number(right)) == 0
        : Objects.equals(left, right);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Number) {
      return new BigDecimal(value.toString());
    }
    throw new Undecided("no number: " + value);
  }

  private Object operand() {
    if (tokens.took("(")) {
      Object value = either();
      tokens.need(")");
      return value;
    }
    String word = tokens.take();
    if (word.startsWith("\"")) {
      return word.substring(1, word.length() - 1);
    }
    if (Character.isDigit(word.charAt(0))) {
      return new BigDecimal(word);
    }
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> path(word);
    };
  }

  /** Asks the fact, then what it answers, and so on. */
  private Object path(String first) {
    Object value = Character.isUpperCase(first.charAt(0)) ? statically(first) : asked(first);
    while (tokens.took(".")) {
      String question = tokens.take();
      List<Object> arguments = tokens.peek().equals("(") ? values() : List.of();
      value = new FactReader(value).ask(question, arguments);
    }
    return value;
  }

  private Object asked(String question) {
    return fact.ask(question, tokens.peek().equals("(") ? values() : List.of());
  }

  private Object statically(String type) {
    tokens.need(".");
    return FactReader.askType(type, tokens.take(), values());
  }
}

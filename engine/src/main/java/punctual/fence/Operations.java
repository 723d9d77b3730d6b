package punctual.fence;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.List;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;

/** The types of comparisons, connectives and sums. Texts are never put together. */
final class Operations {

  /** From the widest: a sum is of the widest type in it. */
  private static final List<Class<?>> NUMBERS = List.of(Double.class, Long.class, Integer.class);

  private final Typing typing;

  Operations(Typing typing) {
    this.typing = typing;
  }

  Class<?> of(BinaryExpr operation) {
    return switch (operation.getOperator()) {
      case AND, OR -> connective(operation);
      case EQUALS, NOT_EQUALS -> {
        typing.of(operation.getLeft());
        typing.of(operation.getRight());
        yield Boolean.class;
      }
      case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> comparison(operation);
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER -> sum(operation);
      default -> throw new Refused("fence-code", operation, Kinds.refusal(operation));
    };
  }

  private Class<?> connective(BinaryExpr operation) {
    condition(operation.getLeft());
    if (operation.getRight() instanceof HalfBinaryExpr half) {
      typing.of(half.getRight());
    } else {
      condition(operation.getRight());
    }
    return Boolean.class;
  }

  private Class<?> comparison(BinaryExpr operation) {
    Class<?> left = ordered(operation.getLeft());
    Class<?> right = ordered(operation.getRight());
    if (left != right && !(NUMBERS.contains(left) && NUMBERS.contains(right))) {
      throw new Refused(
          "fence-type",
          operation,
          "a " + Typing.simple(left) + " is not compared with a " + Typing.simple(right));
    }
    return Boolean.class;
  }

  private Class<?> ordered(Expression operand) {
    Class<?> type = typing.of(operand);
    if (!Comparable.class.isAssignableFrom(type) || type == String.class || type == Boolean.class) {
      throw new Refused(
          "fence-type", operand, "'" + Code.written(operand) + "' has no order; it is " + a(type));
    }
    return type;
  }

  private Class<?> sum(BinaryExpr operation) {
    Class<?> left = number(operation.getLeft());
    Class<?> right = number(operation.getRight());
    return NUMBERS.indexOf(left) < NUMBERS.indexOf(right) ? left : right;
  }

  Class<?> of(UnaryExpr operation) {
    return switch (operation.getOperator()) {
      case LOGICAL_COMPLEMENT -> condition(operation.getExpression());
      case MINUS, PLUS -> number(operation.getExpression());
      default -> throw new Refused("fence-code", operation, Kinds.refusal(operation));
    };
  }

  private Class<?> number(Expression operand) {
    Class<?> type = typing.of(operand);
    return require(NUMBERS.contains(type), operand, type, "number");
  }

  private Class<?> condition(Expression operand) {
    Class<?> type = typing.of(operand);
    return require(type == Boolean.class, operand, type, "condition");
  }

  private static Class<?> require(boolean holds, Node operand, Class<?> type, String expected) {
    if (!holds) {
      throw new Refused(
          "fence-type",
          operand,
          "'" + Code.written(operand) + "' is no " + expected + "; it is " + a(type));
    }
    return type;
  }

  private static String a(Class<?> type) {
    return type == Typing.NOTHING ? "null" : "a " + Typing.simple(type);
  }
}

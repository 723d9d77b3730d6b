package punctual.fence;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Finds the type of an expression, and thereby that it is made of nothing but facts, their members,
 * literals, comparisons and sums. A kind of expression that it does not know is refused.
 */
final class Typing {

  /** The type of {@code null}. */
  static final Class<?> NOTHING = Void.class;

  private static final Set<String> MEMBERSHIP = Set.of("in", "contains", "memberOf");

  private final Scope scope;

  Typing(Scope scope) {
    this.scope = scope;
  }

  /**
   * @throws Refused naming the first part that rules may not use
   */
  Class<?> of(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner());
    } else if (expression instanceof NameExpr name) {
      return name(name);
    } else if (expression instanceof MethodCallExpr call) {
      return call(call);
    } else if (expression instanceof FieldAccessExpr access) {
      return property(access);
    } else if (expression instanceof BinaryExpr operation) {
      return new Operations(this).of(operation);
    } else if (expression instanceof UnaryExpr operation) {
      return new Operations(this).of(operation);
    } else if (expression instanceof PointFreeExpr operation) {
      return membership(operation);
    } else if (expression instanceof ObjectCreationExpr creation) {
      return creation(creation);
    } else if (expression instanceof ThisExpr && scope.subject() != null) {
      return scope.subject();
    }
    return literal(expression);
  }

  private static Class<?> literal(Expression expression) {
    if (expression instanceof StringLiteralExpr) {
      return String.class;
    } else if (expression instanceof IntegerLiteralExpr) {
      return Integer.class;
    } else if (expression instanceof LongLiteralExpr) {
      return Long.class;
    } else if (expression instanceof DoubleLiteralExpr) {
      return Double.class;
    } else if (expression instanceof BooleanLiteralExpr) {
      return Boolean.class;
    } else if (expression instanceof NullLiteralExpr) {
      return NOTHING;
    }
    throw new Refused("fence-code", expression, Kinds.refusal(expression));
  }

  private Class<?> name(NameExpr name) {
    String word = name.getNameAsString();
    Class<?> variable = scope.variables().get(word);
    if (name instanceof DrlNameExpr drl && drl.getBackReferencesCount() > 0) {
      throw new Refused("fence-code", name, Kinds.refusal(name));
    } else if (variable != null) {
      return variable;
    } else if (scope.subject() == null) {
      throw new Refused("fence-name", name, "nothing here is named '" + word + "'");
    }
    return property(scope.subject(), word, name);
  }

  private static Class<?> property(Class<?> owner, String word, Node at) {
    return boxed(
        Facts.isFact(owner) ? Facts.property(owner, word) : Optional.empty(),
        () ->
            new Refused(
                "fence-name", at, simple(owner) + " has nothing named '" + word + "' for rules"));
  }

  private Class<?> property(FieldAccessExpr access) {
    String word = access.getNameAsString();
    if (access.getScope() instanceof FieldAccessExpr nested
        && nested.getScope() instanceof NameExpr type
        && fact(type).isPresent()) {
      return boxed(
          Facts.constant(fact(type).get(), nested.getNameAsString(), word),
          () -> new Refused("fence-name", access, "'" + Code.written(access) + "' is no constant"));
    } else if (access.getScope() instanceof NameExpr type && isQualified(type)) {
      throw new Refused(
          "fence-code", access, "qualified names are not used: '" + Code.written(access) + "'");
    }
    return property(of(access.getScope()), word, access);
  }

  private boolean isQualified(NameExpr name) {
    return !scope.variables().containsKey(name.getNameAsString())
        && (scope.subject() == null
            || Facts.property(scope.subject(), name.getNameAsString()).isEmpty());
  }

  /** The kind of facts that a name stands for, unless it is a variable's. */
  private Optional<Class<?>> fact(NameExpr name) {
    String word = name.getNameAsString();
    return scope.variables().containsKey(word) ? Optional.empty() : Facts.named(word);
  }

  private Class<?> call(MethodCallExpr call) {
    if (call.getTypeArguments().isPresent()) {
      throw new Refused("fence-code", call, "type arguments are not used");
    }
    call.getArguments().forEach(this::of);
    Expression target = call.getScope().orElse(null);
    if (target instanceof NameExpr type && fact(type).isPresent()) {
      return called(fact(type).get(), call, true);
    } else if (target == null && scope.subject() == null) {
      throw new Refused("fence-call", call, "rules may not call '" + call.getName() + "'");
    }
    return called(target == null ? scope.subject() : receiver(target), call, false);
  }

  private Class<?> receiver(Expression target) {
    if (target instanceof NameExpr name && isQualified(name)) {
      throw new Refused("fence-call", name, "rules may not use '" + name.getName() + "'");
    }
    return of(target);
  }

  private static Class<?> called(Class<?> owner, MethodCallExpr call, boolean isStatic) {
    String name = call.getNameAsString();
    return boxed(
        Facts.method(owner, name, call.getArguments().size(), isStatic),
        () ->
            new Refused(
                "fence-call",
                call.getName(),
                "rules may not call '" + name + "' of " + simple(owner)));
  }

  private Class<?> creation(ObjectCreationExpr creation) {
    String name = creation.getType().asString();
    NodeList<Expression> arguments = creation.getArguments();
    boolean plain = creation.getScope().isEmpty() && creation.getAnonymousClassBody().isEmpty();
    Optional<Class<?>> made = plain ? Facts.named(name) : Optional.empty();
    if (made.isEmpty() || !Facts.isConstructed(made.get(), arguments.size())) {
      throw new Refused("fence-call", creation, "rules may not make a new " + name + " like this");
    }
    arguments.forEach(this::of);
    return made.get();
  }

  private Class<?> membership(PointFreeExpr operation) {
    String operator = operation.getOperator().asString();
    if (!MEMBERSHIP.contains(operator) || operation.getArg1() != null) {
      throw new Refused(
          "fence-code",
          operation,
          "'" + operator + "' is not used; compare with ==, in, contains or startsWith(…)");
    }
    of(operation.getLeft());
    operation.getRight().forEach(this::of);
    return Boolean.class;
  }

  private static Class<?> boxed(
      Optional<Class<?>> type, java.util.function.Supplier<Refused> refusal) {
    Class<?> found = type.orElseThrow(refusal);
    return found.isPrimitive()
        ? java.lang.invoke.MethodType.methodType(found).wrap().returnType()
        : found;
  }

  static String simple(Class<?> type) {
    return type.getSimpleName();
  }
}

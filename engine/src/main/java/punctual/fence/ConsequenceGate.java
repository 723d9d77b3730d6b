package punctual.fence;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The gate for a rule's consequence: it may prepare answers and insert them. No condition is about
 * an answer, so no rule can set off another, or itself.
 */
final class ConsequenceGate {

  private static final String THEN = "then";
  private static final String INSERT = "insert";
  private static final Pattern VARIABLE = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final AllowList ALLOWED = AllowList.list();

  private final Refusals refusals;
  private final List<String> lines;
  private final RuleDescr rule;

  /**
   * @param lines of the file
   */
  ConsequenceGate(Refusals refusals, List<String> lines, RuleDescr rule) {
    this.refusals = refusals;
    this.lines = lines;
    this.rule = rule;
  }

  void examine(Scope scope) {
    String text = String.valueOf(rule.getConsequence()).strip();
    try {
      Code.block(text).getStatements().forEach(each -> examine(each, scope));
    } catch (Refused refused) {
      int line = begin() + Math.max(0, refused.line() - 2);
      refusals.add(refused.code(), line, 0, "then: " + refused.getMessage());
    }
  }

  /** The line on which the first statement or comment after {@code then} stands. */
  private int begin() {
    int line = rule.getConsequenceLine();
    String first = lines.get(line - 1).substring(rule.getConsequencePattern() + THEN.length());
    while (first.isBlank() && line < lines.size()) {
      first = lines.get(line++);
    }
    return line;
  }

  private void examine(Statement statement, Scope scope) {
    Expression expression =
        statement instanceof ExpressionStmt single ? single.getExpression() : null;
    if (expression instanceof MethodCallExpr call && isInsert(call)) {
      insert(call.getArgument(0), scope);
    } else if (expression instanceof VariableDeclarationExpr declaration) {
      declare(declaration, scope);
    } else if (!(statement instanceof EmptyStmt)) {
      throw new Refused("fence-code", statement, refusal(statement, expression));
    }
  }

  private static String refusal(Statement statement, Expression expression) {
    return expression instanceof MethodCallExpr call
        ? "a rule only inserts answers; it may not call '" + call.getName() + "'"
        : Kinds.refusal(expression == null ? statement : expression);
  }

  private static boolean isInsert(MethodCallExpr call) {
    return call.getScope().isEmpty()
        && call.getNameAsString().equals(INSERT)
        && call.getArguments().size() == 1;
  }

  private static void insert(Expression answer, Scope scope) {
    Class<?> type = new Typing(scope).of(answer);
    if (!Facts.isFact(type) || ALLOWED.matches(type.getSimpleName())) {
      throw new Refused(
          "fence-answer", answer, "a rule inserts answers; " + type.getSimpleName() + " is none");
    }
  }

  private static void declare(VariableDeclarationExpr declaration, Scope scope) {
    VariableDeclarator variable = declaration.getVariable(0);
    String name = variable.getNameAsString();
    Optional<Class<?>> type = Facts.named(variable.getType().asString());
    boolean plain =
        declaration.getVariables().size() == 1
            && declaration.getModifiers().isEmpty()
            && declaration.getAnnotations().isEmpty()
            && variable.getInitializer().isPresent();
    if (!plain || type.isEmpty() || !VARIABLE.matcher(name).matches()) {
      throw new Refused(
          "fence-code", declaration, "a variable is declared like Notify notice = Notify.of(…)");
    }
    if (new Typing(scope).of(variable.getInitializer().get()) != type.get()
        || scope.variables().put(name, type.get()) != null) {
      throw new Refused("fence-type", declaration, "'" + name + "' is bound to something else");
    }
  }
}

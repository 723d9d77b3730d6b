package punctual.fence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;

/**
 * The gate for a rule's conditions. Facts of which there may be many are joined at most two at a
 * time: 200 facts three times over are eight million matches.
 */
final class ConditionGate {

  private static final int PATTERNS = 8;
  private static final int JOINED = 2;

  /** So much of a condition is repeated in a sentence about it. */
  private static final int SHOWN = 80;

  private static final Pattern VARIABLE = Pattern.compile("\\$[a-zA-Z][a-zA-Z0-9]*");
  private static final AllowList ALLOWED = AllowList.list();

  private final Refusals refusals;
  private final RuleDescr rule;
  private int patterns;
  private int joined;
  private int tested;

  ConditionGate(Refusals refusals, RuleDescr rule) {
    this.refusals = refusals;
    this.rule = rule;
  }

  void examine(Scope scope) {
    examine(rule.getLhs(), scope, false);
    if (patterns > PATTERNS || joined > JOINED || tested > JOINED) {
      refuse(
          rule,
          "fence-join",
          "a rule has at most "
              + PATTERNS
              + " conditions, and joins at most "
              + JOINED
              + " on facts of which a ticket has many; as many again in not and exists");
    }
  }

  /**
   * @param test within {@code not} or {@code exists}, which find a match but do not multiply it
   */
  private void examine(BaseDescr element, Scope scope, boolean test) {
    if (element instanceof PatternDescr pattern) {
      examine(pattern, scope, test);
    } else if (element instanceof AndDescr and && and.getAnnotations().isEmpty()) {
      and.getDescrs().forEach(each -> examine(each, scope, test));
    } else if (element instanceof OrDescr or && or.getAnnotations().isEmpty()) {
      or.getDescrs().forEach(each -> examine(each, scope.inner(), test));
    } else if (element instanceof NotDescr || element instanceof ExistsDescr) {
      for (Object each : ((ConditionalElementDescr) element).getDescrs()) {
        examine((BaseDescr) each, scope.inner(), true);
      }
    } else {
      String kind = element.getClass().getSimpleName().replace("Descr", "").toLowerCase();
      refuse(element, "fence-element", "'" + kind + "' is not used in conditions");
    }
  }

  private void examine(PatternDescr pattern, Scope scope, boolean test) {
    Optional<Class<?>> fact = Facts.named(pattern.getObjectType());
    if (fact.isEmpty() || !ALLOWED.matches(pattern.getObjectType())) {
      String known = String.join(", ", ALLOWED.matched());
      String message = "no fact is a '" + pattern.getObjectType() + "'; there are " + known;
      refuse(pattern, "fence-name", message);
      return;
    }
    count(pattern.getObjectType(), test);
    if (!isPlain(pattern)) {
      refuse(pattern, "fence-element", "a condition is a fact and what holds of it, nothing else");
    }
    Scope inside = scope.about(fact.get());
    pattern.getConstraint().getDescrs().forEach(each -> examine((BaseDescr) each, inside));
    if (pattern.getIdentifier() != null) {
      bind(pattern, pattern.getIdentifier(), fact.get(), scope);
    }
  }

  private void count(String fact, boolean test) {
    patterns++;
    if (ALLOWED.many(fact)) {
      joined += test ? 0 : 1;
      tested += test ? 1 : 0;
    }
  }

  /** Without a source, window, unification, positional argument, query call or annotation. */
  private static boolean isPlain(PatternDescr pattern) {
    return pattern.getSource() == null
        && (pattern.getBehaviors() == null || pattern.getBehaviors().isEmpty())
        && !pattern.isUnification()
        && !pattern.isQuery()
        && pattern.getAnnotations().isEmpty();
  }

  private void examine(BaseDescr element, Scope scope) {
    boolean named =
        element instanceof ExprConstraintDescr expression
            && expression.getType() == ExprConstraintDescr.Type.NAMED;
    if (!named) {
      refuse(element, "fence-element", "a condition names the field that it is about");
      return;
    }
    try {
      examine(element, Code.expression(element.getText()), scope);
    } catch (Refused refused) {
      refuse(element, refused.code(), sentence(element.getText(), refused));
    }
  }

  private static String sentence(String condition, Refused refused) {
    String line = condition.replaceAll("\\s+", " ");
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return "in '" + shown + "': " + refused.getMessage();
  }

  private void examine(BaseDescr element, DrlxExpression condition, Scope scope) {
    Class<?> type = new Typing(scope).of(condition.getExpr());
    if (condition.getBind() != null) {
      bind(element, condition.getBind().asString(), type, scope);
    } else if (type != Boolean.class) {
      throw new Refused("fence-type", condition.getExpr(), "this is no condition; compare it");
    }
  }

  private void bind(BaseDescr at, String name, Class<?> type, Scope scope) {
    if (!VARIABLE.matcher(name).matches()) {
      refuse(at, "fence-name", "a variable is written like $ticket; found '" + name + "'");
    } else if (scope.variables().put(name, type) != null) {
      refuse(at, "fence-name", "'" + name + "' is bound twice");
    }
  }

  private void refuse(BaseDescr at, String code, String sentence) {
    refusals.add(code, at.getLine(), at.getColumn() + 1, sentence);
  }
}

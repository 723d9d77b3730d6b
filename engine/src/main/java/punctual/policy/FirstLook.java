package punctual.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.AlphaIndex;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;

/**
 * Whether rules can match facts at all, by their comparisons with constants alone: a decision in
 * which none can needs no session.
 */
final class FirstLook {

  private final List<List<Wanted>> rules = new ArrayList<>();

  /** A fact that a rule cannot do without. */
  private record Wanted(Class<?> type, List<Equal> equals) {

    boolean isAmong(Collection<?> facts) {
      for (Object fact : facts) {
        if (type.isInstance(fact) && equals.stream().allMatch(equal -> equal.holds(fact))) {
          return true;
        }
      }
      return false;
    }
  }

  private record Equal(Function1<Object, ?> read, Object constant) {

    boolean holds(Object fact) {
      return constant.equals(read.apply(fact));
    }
  }

  /** Looks at one more rule. */
  void add(Rule rule) {
    List<Wanted> wanted = new ArrayList<>();
    if (rule.getView().getType() == Condition.Type.AND) {
      for (Condition condition : rule.getView().getSubConditions()) {
        if (condition instanceof Pattern<?> pattern) {
          wanted.add(wanted(pattern));
        }
      }
    }
    rules.add(wanted);
  }

  /** False only when no rule matches. */
  boolean mayMatch(Collection<?> facts) {
    for (List<Wanted> rule : rules) {
      if (mayMatch(rule, facts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayMatch(List<Wanted> rule, Collection<?> facts) {
    for (Wanted wanted : rule) {
      if (!wanted.isAmong(facts)) {
        return false;
      }
    }
    return true;
  }

  private static Wanted wanted(Pattern<?> pattern) {
    List<Equal> equals = singles(pattern.getConstraint()).flatMap(FirstLook::equal).toList();
    return new Wanted(pattern.getPatternVariable().getType(), equals);
  }

  private static Stream<SingleConstraint> singles(Constraint constraint) {
    return switch (constraint.getType()) {
      case SINGLE -> Stream.of((SingleConstraint) constraint);
      case AND, MULTIPLE -> constraint.getChildren().stream().flatMap(FirstLook::singles);
      default -> Stream.empty();
    };
  }

  @SuppressWarnings("unchecked")
  private static Stream<Equal> equal(SingleConstraint constraint) {
    if (constraint.getIndex() instanceof AlphaIndex<?, ?> index
        && index.getConstraintType() == Index.ConstraintType.EQUAL
        && index.getRightValue() instanceof String text) {
      return Stream.of(new Equal((Function1<Object, ?>) index.getLeftOperandExtractor(), text));
    }
    return Stream.empty();
  }
}

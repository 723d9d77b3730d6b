package punctual.fence;

import java.util.HashMap;
import java.util.Map;

/**
 * What names mean in one place of a rule.
 *
 * @param subject the fact that a condition is about; null in a consequence
 * @param variables what was bound or declared before, by name
 */
record Scope(Class<?> subject, Map<String, Class<?>> variables) {

  static Scope empty() {
    return new Scope(null, new HashMap<>());
  }

  /** The same variables seen from a condition about this fact; what it binds is seen here too. */
  Scope about(Class<?> fact) {
    return new Scope(fact, variables);
  }

  /** What is bound in there stays in there. */
  Scope inner() {
    return new Scope(subject, new HashMap<>(variables));
  }
}

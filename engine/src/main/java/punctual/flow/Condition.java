package punctual.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.api.feel.runtime.events.FEELEventListener;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** A condition at a gateway, in FEEL, compiled once. */
final class Condition {

  private static final ThreadLocal<FEEL> FEELS =
      ThreadLocal.withInitial(() -> FEEL.newInstance(Condition.class.getClassLoader(), List.of()));

  private final String text;
  private final CompiledExpression compiled;

  private Condition(String text, CompiledExpression compiled) {
    this.text = text;
    this.compiled = compiled;
  }

  /**
   * @param words what the condition may speak of
   * @throws IllegalArgumentException with FEEL's own sentence when it does not compile
   */
  static Condition of(String text, Iterable<String> words) {
    FEEL feel = FEELS.get();
    List<String> errors = new ArrayList<>();
    FEELEventListener listener = event -> addError(event, errors);
    feel.addListener(listener);
    CompilerContext context = feel.newCompilerContext();
    words.forEach(word -> context.addInputVariableType(word, BuiltInType.UNKNOWN));
    CompiledExpression compiled = feel.compile(text, context);
    feel.removeListener(listener);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
    return new Condition(text, compiled);
  }

  private static void addError(FEELEvent event, List<String> errors) {
    if (event.getSeverity() == FEELEvent.Severity.ERROR) {
      errors.add(event.getMessage());
    }
  }

  boolean holds(Map<String, Object> words) {
    Object value = FEELS.get().evaluate(compiled, words);
    if (value instanceof Boolean holds) {
      return holds;
    }
    throw new IllegalStateException(
        "the condition '" + text + "' gives " + value + ", not true or false");
  }
}

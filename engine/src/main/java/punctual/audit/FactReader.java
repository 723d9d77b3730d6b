package punctual.audit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/** Asks a fact one of its own questions, as a rule's condition does. */
record FactReader(Object fact) {

  private static final String FACTS = Ticket.class.getPackageName();

  /**
   * What the fact answers; a fact that is not there answers nothing.
   *
   * @throws Undecided where no fact has such a question
   */
  Object ask(String question, List<Object> arguments) {
    if (fact == null) {
      return null;
    }
    if (!fact.getClass().getPackageName().equals(FACTS)) {
      throw new Undecided(question);
    }
    for (Method method : fact.getClass().getMethods()) {
      if (!Modifier.isStatic(method.getModifiers()) && fits(method, question, arguments)) {
        return invoke(method, fact, arguments.toArray());
      }
    }
    throw new Undecided(question);
  }

  private static boolean fits(Method method, String question, List<Object> arguments) {
    return method.getName().equals(question) && method.getParameterCount() == arguments.size();
  }

  /** What a type of fact answers: {@code Moment.latest(…)}. */
  static Object askType(String type, String question, List<Object> arguments) {
    for (Method method : Moment.class.getMethods()) {
      boolean several = method.isVarArgs() && Modifier.isStatic(method.getModifiers());
      if (several && method.getName().equals(question) && type.equals("Moment")) {
        Object moments = Array.newInstance(Moment.class, arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
          Array.set(moments, i, arguments.get(i));
        }
        return invoke(method, null, moments);
      }
    }
    throw new Undecided(type + "." + question);
  }

  private static Object invoke(Method method, Object on, Object... arguments) {
    try {
      Object[] fitting = arguments.clone();
      for (int i = 0; i < fitting.length; i++) {
        fitting[i] = fitting[i] instanceof BigDecimal number ? number.intValue() : fitting[i];
      }
      return method.invoke(on, fitting);
    } catch (IllegalAccessException | InvocationTargetException | IllegalArgumentException e) {
      throw new Undecided(method.getName());
    }
  }
}

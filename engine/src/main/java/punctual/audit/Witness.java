package punctual.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punctual.engine.Answered;
import punctual.engine.Policies;
import punctual.engine.Policy;

/** Watches what the rules of policies are asked and which of them answer. */
final class Witness {

  private final List<Asked> asked = new ArrayList<>();

  /**
   * One question.
   *
   * @param answering the rules that answered
   */
  record Asked(String group, List<Object> facts, Set<String> answering) {

    <T> List<T> facts(Class<T> type) {
      return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  /** Every question so far, in order. */
  List<Asked> asked() {
    return asked;
  }

  /** The same policies, watched. */
  Policies watch(Policies policies) {
    return agreement -> policies.policy(agreement).map(this::watched);
  }

  private Policy watched(Policy policy) {
    return (Policy)
        Proxy.newProxyInstance(
            Policy.class.getClassLoader(),
            new Class<?>[] {Policy.class},
            (proxy, method, arguments) -> answer(policy, method, arguments));
  }

  private Object answer(Policy policy, Method method, Object[] arguments) throws Throwable {
    try {
      Object answer = method.invoke(policy, arguments);
      if (method.getName().equals("decide")) {
        keep((String) arguments[0], (Collection<?>) arguments[1], (List<?>) answer);
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw Optional.ofNullable(e.getCause()).orElse(e);
    }
  }

  private void keep(String group, Collection<?> facts, List<?> answers) {
    Set<String> answering =
        answers.stream()
            .map(answer -> ((Answered) answer).basis().rule())
            .collect(Collectors.toSet());
    asked.add(new Asked(group, List.copyOf(facts), answering));
  }
}

package punctual.fence;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What the facts' classes and the values in them offer to rules, looked up by name. */
final class Facts {

  private static final AllowList ALLOWED = AllowList.list();

  private Facts() {}

  /** The class of facts with this simple name. */
  static Optional<Class<?>> named(String simpleName) {
    try {
      Class<?> found = Class.forName(AllowList.FACTS + simpleName, false, loader());
      boolean usable =
          Modifier.isPublic(found.getModifiers()) && found.getSimpleName().equals(simpleName);
      return usable ? Optional.of(found) : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static ClassLoader loader() {
    return Facts.class.getClassLoader();
  }

  static boolean isFact(Class<?> type) {
    return type.getName().startsWith(AllowList.FACTS);
  }

  /** What the word after a fact's dot, or alone in its condition, stands for. */
  static Optional<Class<?>> property(Class<?> owner, String name) {
    String upper =
        name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return Stream.of(name, "get" + upper, "is" + upper)
        .flatMap(getter -> method(owner, getter, 0, false).stream())
        .findFirst();
  }

  /** What calling a method gives; empty when rules may not call it. */
  static Optional<Class<?>> method(Class<?> owner, String name, int arguments, boolean isStatic) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> method.getName().equals(name) && takes(method, arguments))
        .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
        .filter(method -> allowed(owner, method))
        .<Class<?>>map(Method::getReturnType)
        .findFirst();
  }

  private static boolean allowed(Class<?> owner, Method method) {
    return isFact(method.getDeclaringClass()) && !method.isSynthetic()
        || ALLOWED.calls(isFact(owner) ? method.getDeclaringClass() : owner, method.getName());
  }

  static boolean isConstructed(Class<?> owner, int arguments) {
    return Arrays.stream(owner.getConstructors()).anyMatch(made -> takes(made, arguments));
  }

  private static boolean takes(Executable called, int arguments) {
    int parameters = called.getParameterCount();
    return called.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
  }

  /** A constant of an enum that stands in a fact's class: {@code Obligation.State.MET}. */
  static Optional<Class<?>> constant(Class<?> owner, String nested, String name) {
    return Arrays.stream(owner.getClasses())
        .filter(type -> type.isEnum() && type.getSimpleName().equals(nested))
        .filter(type -> Arrays.toString(type.getEnumConstants()).matches(".*\\b" + name + "\\b.*"))
        .findFirst();
  }
}

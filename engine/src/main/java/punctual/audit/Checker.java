package punctual.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punctual.audit.Account.Check;
import punctual.audit.Account.Verdict;
import punctual.facts.Moment;
import punctual.policy.WrittenRule;
import punctual.policy.WrittenRule.Condition;

/** Holds the conditions of a rule against facts. */
final class Checker {

  private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:\\s*(.*)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[a-z][A-Za-z]*");
  private static final Set<String> WORDS = Set.of("null", "true", "false", "in", "not");
  private static final Set<String> SINGLE = Set.of("Ticket");

  private final Map<String, List<Object>> facts;
  private final Function<Object, String> shown;

  /**
   * @param facts by the simple name of their type
   * @param shown how a value found is shown
   */
  Checker(List<Object> facts, Function<Object, String> shown) {
    this.facts = facts.stream().collect(Collectors.groupingBy(f -> f.getClass().getSimpleName()));
    this.shown = shown;
  }

  /** Each condition on the ticket by itself; those on another kind of fact together. */
  List<Check> check(WrittenRule rule) {
    List<Check> checks = new ArrayList<>();
    for (List<Condition> together : grouped(rule.conditions())) {
      checks.add(check(together));
    }
    return checks;
  }

  private static List<List<Condition>> grouped(List<Condition> conditions) {
    Map<String, List<Condition>> groups = new LinkedHashMap<>();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      String fact = condition.fact() + condition.wanted();
      boolean alone = SINGLE.contains(condition.fact()) || condition.heading() != null;
      groups.computeIfAbsent(alone ? fact + i : fact, key -> new ArrayList<>()).add(condition);
    }
    return List.copyOf(groups.values());
  }

  private Check check(List<Condition> together) {
    Condition first = together.get(0);
    List<Object> candidates = facts.getOrDefault(first.fact(), List.of());
    List<String> constraints =
        together.stream().map(Condition::constraint).filter(text -> !text.isBlank()).toList();
    String text = (first.wanted() ? "" : "no ") + first.fact() + "(" + join(constraints) + ")";
    Verdict verdict;
    try {
      boolean found = candidates.stream().anyMatch(fact -> holds(constraints, fact));
      verdict = found == first.wanted() ? Verdict.HOLDS : Verdict.FAILS;
    } catch (Undecided e) {
      verdict = Verdict.OPEN;
    }
    return new Check(first.heading(), text, verdict, found(constraints, candidates));
  }

  private static String join(List<String> constraints) {
    return String.join(", ", constraints);
  }

  /** Whether all hold of a fact; what is only given a name holds. */
  static boolean holds(List<String> constraints, Object fact) {
    for (String constraint : constraints) {
      Matcher binding = BINDING.matcher(constraint);
      if (!binding.matches() && !Expression.holds(constraint, fact)) {
        return false;
      }
    }
    return true;
  }

  /** What the facts that come nearest say where the conditions look. */
  private String found(List<String> constraints, List<Object> candidates) {
    if (candidates.isEmpty()) {
      return "there is none";
    }
    Set<String> names = new LinkedHashSet<>();
    for (String constraint : constraints) {
      Matcher name = NAME.matcher(constraint);
      while (name.find()) {
        names.add(name.group());
      }
    }
    long most = candidates.stream().mapToLong(fact -> held(constraints, fact)).max().orElse(0);
    return candidates.stream()
        .filter(fact -> held(constraints, fact) == most)
        .map(fact -> names.stream().flatMap(n -> said(n, fact)).collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static long held(List<String> constraints, Object fact) {
    return constraints.stream().filter(one -> heldOrOpen(one, fact)).count();
  }

  private static boolean heldOrOpen(String constraint, Object fact) {
    try {
      return holds(List.of(constraint), fact);
    } catch (Undecided e) {
      return true;
    }
  }

  private Stream<String> said(String name, Object fact) {
    if (name.startsWith("\"") || WORDS.contains(name)) {
      return Stream.empty();
    }
    try {
      Object value = new FactReader(fact).ask(name, List.of());
      Object plain = value instanceof Moment moment ? moment.at() : value;
      return Stream.of(name + " is " + (plain == null ? "none" : shown.apply(plain)));
    } catch (Undecided e) {
      return Stream.empty();
    }
  }
}

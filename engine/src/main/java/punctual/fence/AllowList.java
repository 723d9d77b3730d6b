package punctual.fence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The one list of what rules may do: {@code allowed.txt}. */
final class AllowList {

  /** The package of the facts, with its dot. */
  static final String FACTS = "punctual.facts.";

  private static final AllowList LIST = new AllowList();

  private final Set<String> matched = new TreeSet<>();
  private final Set<String> many = new HashSet<>();
  private final Map<String, Set<String>> called = new HashMap<>();
  private final Map<String, Set<String>> linked = new HashMap<>();
  private final Map<String, Set<String>> made = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private AllowList() {
    for (List<String> words : Lists.read("allowed.txt")) {
      take(words.get(0), words.subList(1, words.size()));
    }
  }

  static AllowList list() {
    return LIST;
  }

  private void take(String kind, List<String> words) {
    String first = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (kind.equals("match") && first.equals("many")) {
      many.addAll(rest);
    }
    switch (kind) {
      case "match" -> matched.addAll(rest);
      case "call" -> called.computeIfAbsent(first, name -> new HashSet<>()).addAll(rest);
      case "link" -> linked.computeIfAbsent(first, name -> new HashSet<>()).addAll(rest);
      case "made" -> made.put(first + " " + rest.get(0), Set.copyOf(rest.subList(1, rest.size())));
      case "read" -> rest.forEach(name -> read.add(first + "." + name));
      default -> throw new IllegalStateException("allowed.txt knows no '" + kind + "'");
    }
  }

  /** Whether a condition may be about this kind of fact. */
  boolean matches(String simpleName) {
    return matched.contains(simpleName);
  }

  Set<String> matched() {
    return matched;
  }

  /** Whether a ticket may have many facts of this kind. */
  boolean many(String simpleName) {
    return many.contains(simpleName);
  }

  /** Whether a rule itself may use this member of a class that is no fact. */
  boolean calls(Class<?> owner, String member) {
    return called.getOrDefault(owner.getName(), Set.of()).contains(member)
        || called.get(Object.class.getName()).contains(member);
  }

  /** Whether compiled rules may use this member. */
  boolean links(String owner, String member) {
    return isFact(owner)
        || called.getOrDefault(owner, Set.of()).contains(member)
        || linked.getOrDefault(owner, Set.of()).contains(member);
  }

  /** Whether compiled rules may load this class. */
  boolean loads(String name) {
    return isFact(name) || called.containsKey(name) || linked.containsKey(name);
  }

  /** Whether the compiler may look at this class. */
  boolean reads(String name) {
    return loads(name) || read.contains(name);
  }

  /**
   * Whether the compiler itself puts this class into a class of its own making.
   *
   * @param compiled the compiled class's name without its package
   */
  boolean makes(String compiled, String owner) {
    return made.containsKey(made(compiled, owner));
  }

  /** Whether the compiler itself puts this member into a class of its own making. */
  boolean makes(String compiled, String owner, String member) {
    return made.getOrDefault(made(compiled, owner), Set.of()).contains(member);
  }

  private static String made(String compiled, String owner) {
    return compiled.replaceFirst("^(Lambda|DomainClassesMetadata).*", "$1") + " " + owner;
  }

  private static boolean isFact(String name) {
    return name.startsWith(FACTS);
  }

  /** The members that rules and what is compiled from them may use, by class. */
  Map<String, Set<String>> members() {
    Map<String, Set<String>> members = new TreeMap<>();
    for (Map<String, Set<String>> listed : List.of(called, linked)) {
      listed.forEach(
          (owner, names) -> members.computeIfAbsent(owner, name -> new TreeSet<>()).addAll(names));
    }
    return members;
  }
}

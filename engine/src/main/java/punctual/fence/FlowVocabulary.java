package punctual.fence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a flow is made of: {@code flow-elements.txt}. */
final class FlowVocabulary {

  /** Stands for the elements that both a process and a sub-process hold. */
  private static final String FLOW = "FLOW";

  private static final Map<String, Allowed> ELEMENTS = new HashMap<>();

  static {
    Lists.read("flow-elements.txt").forEach(FlowVocabulary::take);
  }

  private record Allowed(Set<String> attributes, Set<String> children) {}

  private FlowVocabulary() {}

  private static void take(List<String> words) {
    int mark = words.contains(">") ? words.indexOf(">") : words.size();
    List<String> children =
        new ArrayList<>(words.subList(Math.min(mark + 1, words.size()), words.size()));
    if (words.get(0).equals(FLOW)) {
      children.addAll(words.subList(1, mark));
    }
    Set<String> attributes = Set.copyOf(words.subList(1, mark));
    ELEMENTS.put(words.get(0), new Allowed(attributes, Set.copyOf(children)));
  }

  static boolean knows(String element) {
    return ELEMENTS.containsKey(element);
  }

  static boolean hasAttribute(String element, String attribute) {
    return ELEMENTS.get(element).attributes.contains(attribute);
  }

  static boolean holds(String element, String child) {
    Set<String> children = ELEMENTS.get(element).children;
    return children.contains(child)
        || children.contains(FLOW) && ELEMENTS.get(FLOW).children.contains(child);
  }
}

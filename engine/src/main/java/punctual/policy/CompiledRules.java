package punctual.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules compiled to classes, fit to be cached under the hash of their files.
 *
 * @param classes class files by their resource name
 * @param places where each rule stands
 */
public record CompiledRules(Map<String, byte[]> classes, List<RuleSource.RulePlace> places) {

  public CompiledRules {
    classes = new TreeMap<>(classes);
    places = List.copyOf(places);
  }

  /** All of them together. */
  static CompiledRules together(List<CompiledRules> parts) {
    Map<String, byte[]> classes = new TreeMap<>();
    List<RuleSource.RulePlace> places = new ArrayList<>();
    for (CompiledRules part : parts) {
      classes.putAll(part.classes());
      places.addAll(part.places());
    }
    return new CompiledRules(classes, places);
  }
}

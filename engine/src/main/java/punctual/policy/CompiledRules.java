package punctual.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules compiled to classes, fit to be cached under their release's hash.
 *
 * @param classes class files by their resource name
 * @param places where each rule stands
 */
public record CompiledRules(Map<String, byte[]> classes, List<RuleSource.RulePlace> places) {

  public CompiledRules {
    classes = new TreeMap<>(classes);
    places = List.copyOf(places);
  }
}

package punctual.policy;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import punctual.engine.Policy;

/**
 * Policies that can decide.
 *
 * @param policies by the agreement's id
 */
public record Release(ReleaseFiles files, Map<String, Policy> policies) {

  /** The hash that names it. */
  public String hash() {
    return files.hash();
  }

  public Optional<Policy> policy(String agreement) {
    return Optional.ofNullable(agreement).map(policies::get);
  }

  /** The clauses that rules cite, sorted. */
  public SortedSet<String> clauses() {
    SortedSet<String> clauses = new TreeSet<>();
    policies.values().forEach(p -> p.rules().forEach(rule -> clauses.add(rule.clause())));
    return clauses;
  }
}

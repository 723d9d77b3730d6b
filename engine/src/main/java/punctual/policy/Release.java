package punctual.policy;

import java.util.Map;
import java.util.Optional;
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
}

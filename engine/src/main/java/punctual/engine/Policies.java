package punctual.engine;

import java.util.Optional;

/** Finds the policy of an agreement under the release that a ticket is judged by. */
@FunctionalInterface
public interface Policies {

  /** Empty where the release holds no such agreement. */
  Optional<Policy> policy(String agreement);
}

package punctual.access;

import java.util.Optional;

/** Agencies sign in as they do at the broker. */
@FunctionalInterface
public interface AgencyPasswords {

  /**
   * The agency whose user and password these are.
   *
   * @throws IllegalStateException if that cannot be found out now
   */
  Optional<String> agency(String user, String password);
}

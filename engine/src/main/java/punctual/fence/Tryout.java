package punctual.fence;

import java.io.IOException;
import java.util.Optional;

/** Somewhere that work on a new release can be done without harm to this process. */
@FunctionalInterface
public interface Tryout {

  /**
   * Does the work and waits for its end.
   *
   * @return why it failed, as the rest of a sentence about the release; empty when it did not
   * @throws IOException when it cannot be begun
   */
  Optional<String> run(String... arguments) throws IOException;

  /** Does ahead what can be done before there is work. */
  default void prepare() throws IOException {}
}

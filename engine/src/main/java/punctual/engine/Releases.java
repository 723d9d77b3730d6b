package punctual.engine;

import java.time.Instant;
import java.util.List;

/** The releases that the service knows. */
public interface Releases {

  /** The release that judges tickets opened at that instant. */
  String inForceAt(Instant opened);

  /** The releases that open tickets are to be judged by, each from its instant on; by instant. */
  default List<Tenure> forOpenTickets() {
    return List.of();
  }

  /** The policies of a release. */
  Policies policies(String release);
}

package punctual.engine;

import java.time.Instant;

/** The releases that the service knows. */
public interface Releases {

  /** The release that judges tickets opened at that instant. */
  String inForceAt(Instant opened);

  /** The policies of a release. */
  Policies policies(String release);
}

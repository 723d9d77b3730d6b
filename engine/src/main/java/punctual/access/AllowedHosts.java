package punctual.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names by which the service may be called. Without users only this computer's own names count,
 * so that a page elsewhere cannot reach it through a name that it bends to this computer.
 */
public final class AllowedHosts {

  private static final List<String> OWN = List.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names = new TreeSet<>(OWN);

  /**
   * @param more further names, such as that of a reverse proxy
   */
  public AllowedHosts(List<String> more) {
    more.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether the header {@code Host} names the service. */
  boolean allows(String host) {
    return host != null
        && names.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", ""));
  }
}

package punctual.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** How much of the service whoever asks may see. */
public final class Sight {

  private Sight() {}

  /** The one agency that whoever asks may see; empty for those who see all. */
  public static Optional<String> agency() {
    return agency(SecurityContextHolder.getContext().getAuthentication());
  }

  static Optional<String> agency(Authentication asking) {
    return asking != null && asking.getPrincipal() instanceof User user
        ? Optional.ofNullable(user.agency())
        : Optional.empty();
  }

  /** The name of whoever signed in; empty where nobody has to. */
  public static Optional<String> name() {
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    return asking != null && asking.getPrincipal() instanceof User user
        ? Optional.of(user.name())
        : Optional.empty();
  }

  /** Whether an agency's tickets may be shown to whoever asks. */
  public static boolean covers(String agency) {
    return agency().map(own -> own.equals(agency)).orElse(true);
  }
}

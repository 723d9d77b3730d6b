package punctual.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps other sites' pages from acting in a browser user's name (cross-site request forgery): a
 * request that changes something and says that it comes from another site is refused. Programs say
 * nothing of the kind and are not concerned.
 */
final class Origins extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final int MISDIRECTED = 421;

  private final AllowedHosts hosts;
  private final boolean open;

  /**
   * @param open whether nobody has to sign in, so that the name called must be this computer's
   */
  Origins(AllowedHosts hosts, boolean open) {
    this.hosts = hosts;
    this.open = open;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (open && !hosts.allows(request.getHeader("Host"))) {
      response.sendError(MISDIRECTED);
    } else if (!READING.contains(request.getMethod()) && isForeign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOwn(origin, request.getHeader("Host"));
  }

  private static boolean isOwn(String origin, String host) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

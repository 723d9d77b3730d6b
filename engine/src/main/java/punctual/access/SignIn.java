package punctual.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks user and password; what was right holds for a minute, since hashes are made to be slow.
 */
final class SignIn implements AuthenticationProvider {

  private static final long HOLDS_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int MOST_KNOWN = 1_000;

  private final Users users;
  private final AgencyPasswords agencies;
  private final PasswordEncoder passwords =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobody = passwords.encode("nobody");
  private final Map<String, Right> known = new ConcurrentHashMap<>();

  SignIn(Users users, AgencyPasswords agencies) {
    this.users = users;
    this.agencies = agencies;
  }

  private record Right(User user, String digest, long since) {

    boolean holds(String other) {
      return System.nanoTime() - since < HOLDS_NANOS && digest.equals(other);
    }
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String password = String.valueOf(asked.getCredentials());
    String digest = Digest.of(name + ':' + password);
    Right right = known.get(name);
    User user = right != null && right.holds(digest) ? right.user() : check(name, password);
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    if (right == null || !right.holds(digest)) {
      known.put(name, new Right(user, digest, System.nanoTime()));
    }
    return new UsernamePasswordAuthenticationToken(
        user, null, List.of(new SimpleGrantedAuthority("ROLE_" + user.role().word())));
  }

  private User check(String name, String password) {
    Optional<User> user = users.find(name);
    boolean right = passwords.matches(password, user.map(User::password).orElse(nobody));
    if (user.isPresent() && right) {
      return user.get();
    }
    if (user.isEmpty()) {
      return agency(name, password);
    }
    throw new BadCredentialsException("wrong user or password");
  }

  private User agency(String name, String password) {
    try {
      return agencies
          .agency(name, password)
          .map(agency -> new User(name, User.Role.AGENCY, agency, null))
          .orElseThrow(() -> new BadCredentialsException("wrong user or password"));
    } catch (IllegalStateException e) {
      throw new AuthenticationServiceException(e.getMessage(), e);
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}

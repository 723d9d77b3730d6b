package punctual.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import punctual.access.User.Role;
import punctual.files.CsvFile;
import punctual.files.FileProblem;
import punctual.files.Place;

/**
 * The users of an installation: a file with the columns {@code user, role, agency, password}. The
 * password is a hash, as {@code htpasswd -nBC 12} or the verb {@code password} writes it.
 */
public final class Users {

  private static final List<String> COLUMNS = List.of("user", "role", "agency", "password");
  private static final String HASH = "(\\{bcrypt\\})?\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}";

  private static final int SHORTEST = 12;
  private static final int LONGEST_BYTES = 72;
  private static final int STRENGTH = 10;

  private final Map<String, User> users;

  private Users(Map<String, User> users) {
    this.users = users;
  }

  /** Nobody: everything is open, for a service that only its own computer reaches. */
  public static Users none() {
    return new Users(Map.of());
  }

  /**
   * The hash of a password.
   *
   * @throws IllegalArgumentException if it is shorter than 12 characters or longer than 72 bytes
   */
  public static String hash(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (password.length() < SHORTEST || bytes > LONGEST_BYTES) {
      throw new IllegalArgumentException(
          "a password has at least %d characters and at most %d bytes"
              .formatted(SHORTEST, LONGEST_BYTES));
    }
    return new BCryptPasswordEncoder(STRENGTH).encode(password);
  }

  /**
   * Reads the file.
   *
   * @throws FileProblem saying what is wrong with it and where
   */
  public static Users read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Map<String, User> users = new LinkedHashMap<>();
      for (CsvFile.Row row : CsvFile.parse(file.toString(), text, COLUMNS).rows()) {
        User user = user(row);
        if (users.put(user.name(), user) != null) {
          throw row.problem("user", "the user '" + user.name() + "' is named twice");
        }
      }
      if (users.isEmpty()) {
        throw new FileProblem(Place.of(file.toString()), "names no user");
      }
      return new Users(users);
    } catch (IOException e) {
      throw new FileProblem(Place.of(file.toString()), "cannot be read: " + e.getMessage());
    }
  }

  private static User user(CsvFile.Row row) {
    Role role = role(row);
    String agency = row.get("agency");
    if ((agency == null) == (role == Role.AGENCY)) {
      throw row.problem(
          "agency",
          role == Role.AGENCY
              ? "'agency' is needed by the role agency"
              : "'agency' is only for the role agency");
    }
    String password = row.get("password");
    if (password == null || !password.matches(HASH)) {
      throw row.problem("password", "'password' is no bcrypt hash; the verb password makes one");
    }
    String encoded = password.startsWith("{") ? password : "{bcrypt}" + password;
    return new User(named(row), role, agency, encoded);
  }

  private static String named(CsvFile.Row row) {
    String name = row.get("user");
    if (name == null || name.indexOf(':') >= 0) {
      throw row.problem("user", "'user' is a name without a colon");
    }
    return name;
  }

  private static Role role(CsvFile.Row row) {
    String word = row.get("role");
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(() -> row.problem("role", "'role' is one of owner, auditor, staff, agency"));
  }

  Optional<User> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  /** Whether nobody has to sign in. */
  public boolean isEmpty() {
    return users.isEmpty();
  }
}

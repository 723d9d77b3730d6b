package punctual.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Users and their passwords: a properties file that only its owner may read. A user's password is
 * made once and then kept.
 */
public final class Credentials {
  private static final int PASSWORD_BYTES = 24;

  private final Path file;
  private final Map<String, String> passwords;

  private Credentials(Path file, Map<String, String> passwords) {
    this.file = file;
    this.passwords = Collections.unmodifiableMap(passwords);
  }

  /**
   * Reads the file and gives those users a password who have none.
   *
   * @throws StartProblem if it cannot be read or written
   */
  static Credentials keep(Path file, Collection<String> users) {
    try {
      Map<String, String> passwords = new TreeMap<>();
      if (Files.exists(file)) {
        passwords.putAll(read(file).passwords);
      }
      if (!passwords.keySet().containsAll(users)) {
        users.forEach(user -> passwords.computeIfAbsent(user, name -> password()));
        write(file, passwords);
      }
      return new Credentials(file, passwords);
    } catch (IOException e) {
      throw new StartProblem(file + " cannot be read or written: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the file as it is.
   *
   * @throws IOException if it cannot be read
   */
  public static Credentials read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      properties.load(text);
    }
    Map<String, String> passwords = new TreeMap<>();
    properties.stringPropertyNames().forEach(u -> passwords.put(u, properties.getProperty(u)));
    return new Credentials(file, passwords);
  }

  /** The password of a user; null for one that the file does not name. */
  public String password(String user) {
    return passwords.get(user);
  }

  /** Every user with the password, sorted by user. */
  public Map<String, String> all() {
    return passwords;
  }

  Path file() {
    return file;
  }

  private static String password() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static void write(Path file, Map<String, String> passwords) throws IOException {
    StringBuilder text = new StringBuilder("# user=password, made by Punctual; keep it secret\n");
    passwords.forEach(
        (user, password) -> text.append(user).append('=').append(password).append('\n'));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

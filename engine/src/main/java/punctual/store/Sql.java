package punctual.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements, by the names of their files. */
public final class Sql {

  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Sql() {}

  /** The statement in {@code <name>.sql}, of the store, or of {@code <package>/<name>}. */
  public static String of(String name) {
    return KNOWN.computeIfAbsent(name, Sql::read);
  }

  private static String read(String name) {
    String place = name.indexOf('/') < 0 ? "store/" + name : name;
    try (InputStream in = Sql.class.getResourceAsStream("/punctual/" + place + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("no statement " + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

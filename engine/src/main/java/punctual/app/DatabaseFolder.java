package punctual.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The data directory of the embedded PostgreSQL, looked at before the server touches it. */
final class DatabaseFolder {
  static final String MAJOR = "17";

  private final Path directory;
  private final Path begun;

  DatabaseFolder(DataFolder data) {
    directory = data.file("pg" + MAJOR);
    begun = data.file("pg" + MAJOR + ".begun");
  }

  Path path() {
    return directory;
  }

  /**
   * Whether the database is still to be made; what a broken-off making left behind is cleared away.
   *
   * @throws StartProblem if the directory holds something else than a database of ours
   */
  boolean isNew() throws IOException {
    if (Files.exists(begun)) {
      delete(directory);
    }
    if (isEmpty()) {
      Files.createDirectories(directory);
      Files.writeString(begun, "The database is being made; this file goes when it is done.\n");
      return true;
    }
    checkOwner();
    checkVersion();
    return false;
  }

  /** The database and its roles have been made. */
  void made() throws IOException {
    Files.deleteIfExists(begun);
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(directory)) {
      return true;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private void checkOwner() throws IOException {
    String owner = Files.getOwner(directory).getName();
    String user = System.getProperty("user.name");
    if (!owner.equals(user)) {
      throw new StartProblem(
          "the database directory %s belongs to %s; start Punctual as %s, or name another data directory with --data"
              .formatted(directory, owner, owner));
    }
  }

  private void checkVersion() throws IOException {
    Path file = directory.resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw new StartProblem(
          directory + " is no PostgreSQL data directory: it has files, but no PG_VERSION");
    }
    String version = Files.readString(file).trim();
    if (!version.equals(MAJOR)) {
      throw new StartProblem(
          "%s is a data directory of PostgreSQL %s, but Punctual brings PostgreSQL %s"
              .formatted(directory, version, MAJOR));
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

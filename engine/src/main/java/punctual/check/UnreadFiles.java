package punctual.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.ReleaseFiles;

/** Files that lie among those of a home, but under a name that nothing reads. */
final class UnreadFiles {

  private static final String CODE = "unread-file";
  private static final int DEPTH = 6;
  private static final Pattern CONNECTOR =
      Pattern.compile("connectors/(routes/[^/]+\\.camel\\.yaml|mappings/[^/]+\\.yaml)");

  /** What editors and people leave behind knowingly. */
  private static final Pattern ASIDE = Pattern.compile("(.*/)?([.#~].*|.*[~]|README\\.md)");

  private final Path home;

  UnreadFiles(Path home) {
    this.home = home;
  }

  List<Finding> check() {
    return Stream.of("rules", "processes", "connectors/routes", "connectors/mappings")
        .map(home::resolve)
        .filter(Files::isDirectory)
        .flatMap(folder -> names(folder).stream())
        .filter(name -> !ASIDE.matcher(name).matches())
        .filter(name -> !ReleaseFiles.belongs(name) && !CONNECTOR.matcher(name).matches())
        .map(name -> Finding.warning(CODE, Place.of(name), "is not read: nothing has such a name"))
        .toList();
  }

  private List<String> names(Path folder) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }
}

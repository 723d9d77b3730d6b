package punctual.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The route files of a folder: {@code *.camel.yaml} (Camel's YAML DSL). */
final class RouteFiles {
  private static final String ENDING = ".camel.yaml";

  private RouteFiles() {}

  /**
   * Their texts by name, sorted.
   *
   * @throws IOException if the folder or a file cannot be read
   */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(RouteFiles::isRoute).toList()) {
        read(file, texts);
      }
    }
    return texts;
  }

  private static boolean isRoute(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) && !name.startsWith(".");
  }

  private static void read(Path file, Map<String, String> texts) throws IOException {
    try {
      texts.put(file.getFileName().toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      return;
    }
  }
}

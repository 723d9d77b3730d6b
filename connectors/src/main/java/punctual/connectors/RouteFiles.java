package punctual.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes: files {@code *.camel.yaml} of one folder (Camel's YAML DSL). */
final class RouteFiles {
  private static final String ENDING = ".camel.yaml";

  private RouteFiles() {}

  /**
   * Adds all of them to a context.
   *
   * @throws InvalidRoute if the folder or a file cannot be used
   */
  static void load(CamelContext context, Path folder) {
    for (Path file : files(folder)) {
      try {
        loadFile(context, file);
      } catch (Exception e) {
        throw new InvalidRoute(file + ": " + sentence(e), e);
      }
    }
  }

  static void loadFile(CamelContext context, Path file) throws Exception {
    String name = file.getFileName().toString();
    PluginHelper.getRoutesLoader(context)
        .loadRoutes(ResourceHelper.fromString(name, Files.readString(file)));
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new InvalidRoute("the folder of routes " + folder + " cannot be read", e);
    }
  }

  static String sentence(Exception e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
  }
}

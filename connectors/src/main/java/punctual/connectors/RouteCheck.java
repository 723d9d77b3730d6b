package punctual.connectors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import punctual.files.FileProblem;

/** Reads route files without running them. */
public final class RouteCheck {

  private RouteCheck() {}

  /** By file what keeps it from being used, and where; empty when all can be used. */
  public static Map<Path, FileProblem> problems(Path folder) {
    Map<Path, FileProblem> problems = new LinkedHashMap<>();
    try {
      RouteFiles.read(folder).forEach((name, text) -> check(folder.resolve(name), text, problems));
    } catch (IOException e) {
      throw new InvalidRoute("the folder of routes " + folder + " cannot be read", e);
    }
    return problems;
  }

  private static void check(Path file, String text, Map<Path, FileProblem> problems) {
    try (CamelContext context = new DefaultCamelContext()) {
      context.disableJMX();
      Routes.load(context, file.getFileName().toString(), text);
    } catch (Exception e) {
      problems.put(file, RouteProblem.of(file.getFileName().toString(), e));
    }
  }
}

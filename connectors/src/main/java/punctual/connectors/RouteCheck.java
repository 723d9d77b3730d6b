package punctual.connectors;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads route files without running them. */
public final class RouteCheck {

  private RouteCheck() {}

  /** By file what keeps it from being used, in a sentence; empty when all can be used. */
  public static Map<Path, String> problems(Path folder) {
    Map<Path, String> problems = new LinkedHashMap<>();
    for (Path file : RouteFiles.files(folder)) {
      try (CamelContext context = new DefaultCamelContext()) {
        context.disableJMX();
        RouteFiles.loadFile(context, file);
      } catch (Exception e) {
        problems.put(file, RouteFiles.sentence(e));
      }
    }
    return problems;
  }
}

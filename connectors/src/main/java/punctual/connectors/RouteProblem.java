package punctual.connectors;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import punctual.files.FileProblem;
import punctual.files.Place;

/** What is wrong with a route file, and where, in the words of whoever wrote it. */
final class RouteProblem {
  private static final Map<String, String> SAID =
      Map.of(
          "Unknown node id: ",
          "Camel's YAML knows no '%s' here; a file holds routes, a step is such as to, bean or choice",
          "Unsupported field: ",
          "Camel's YAML knows no field '%s' here");

  private RouteProblem() {}

  static FileProblem of(String file, Throwable thrown) {
    if (thrown.getCause() != null) {
      return of(file, thrown.getCause());
    }
    if (thrown instanceof FileProblem problem) {
      return problem;
    }
    return thrown instanceof MarkedYamlEngineException marked
        ? new FileProblem(place(file, marked.getProblemMark()), said(marked.getProblem()))
        : new FileProblem(Place.of(file), line(String.valueOf(thrown.getMessage())));
  }

  private static Place place(String file, Optional<Mark> mark) {
    return mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1))
        .orElse(Place.of(file));
  }

  private static String said(String problem) {
    return SAID.entrySet().stream()
        .filter(one -> problem.startsWith(one.getKey()))
        .map(one -> one.getValue().formatted(problem.substring(one.getKey().length())))
        .findAny()
        .orElse(line(problem));
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}

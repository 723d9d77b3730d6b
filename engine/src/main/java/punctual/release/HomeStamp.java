package punctual.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punctual.files.FileProblem;
import punctual.scenario.ScenarioFiles;

/** Tells whether what a release is held against has changed: the home's scenarios and routes. */
final class HomeStamp {

  private final Path home;

  HomeStamp(Path home) {
    this.home = home;
  }

  /** Size and time of each file, by name. */
  List<String> now() {
    List<Path> files = new ArrayList<>();
    files.addAll(scenarios());
    for (String folder : List.of("connectors/routes", "connectors/mappings")) {
      below(home.resolve(folder), files);
    }
    return files.stream().map(HomeStamp::stamp).toList();
  }

  private List<Path> scenarios() {
    try {
      return new ScenarioFiles(home).find(List.of());
    } catch (FileProblem none) {
      return List.of();
    }
  }

  private static void below(Path folder, List<Path> files) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(Files::isRegularFile).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
      return file + " " + known.size() + "@" + known.lastModifiedTime();
    } catch (IOException e) {
      return file + " " + e;
    }
  }
}

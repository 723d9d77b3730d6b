package punctual.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Finds scenario files and reads them. */
public final class ScenarioFiles {
  private static final String FOLDER = "test-scenarios";
  private static final String ENDING = ".yaml";

  private final Path home;

  /**
   * @param home what the names of files are relative to
   */
  public ScenarioFiles(Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /**
   * The scenario files at or below these paths, sorted; those below {@code test-scenarios} of the
   * home where no path is given. Build folders and dotfiles are passed over.
   *
   * @throws FileProblem when a path does not exist or holds no scenario
   */
  public List<Path> find(List<Path> paths) {
    TreeSet<Path> found = new TreeSet<>();
    for (Path path : paths.isEmpty() ? List.of(home.resolve(FOLDER)) : paths) {
      List<Path> below = below(path.toAbsolutePath().normalize());
      if (below.isEmpty()) {
        throw new FileProblem(Place.of(path.toString()), "no scenario found (a file *.yaml)");
      }
      found.addAll(below);
    }
    return new ArrayList<>(found);
  }

  private static List<Path> below(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new FileProblem(Place.of(path.toString()), "there is no such file or directory");
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> isScenario(path.relativize(file)) && Files.isRegularFile(file))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new FileProblem(Place.of(path.toString()), "cannot be read: " + e.getMessage());
    }
  }

  private static boolean isScenario(Path file) {
    for (Path part : file) {
      String name = part.toString();
      if (name.startsWith(".") || name.equals("target") || name.equals("src")) {
        return false;
      }
    }
    return file.toString().endsWith(ENDING);
  }

  /**
   * Reads one scenario.
   *
   * @throws FileProblem when it is no scenario
   */
  public Scenario read(Path file) {
    String name = name(file);
    try {
      return ScenarioReader.read(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new FileProblem(Place.of(name), "is not UTF-8 text");
    } catch (IOException e) {
      throw new FileProblem(Place.of(name), "cannot be read: " + e.getMessage());
    }
  }

  /** A file's name relative to home, or as it is where it lies elsewhere. */
  public String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path name = absolute.startsWith(home) ? home.relativize(absolute) : absolute;
    return name.toString().replace('\\', '/');
  }
}

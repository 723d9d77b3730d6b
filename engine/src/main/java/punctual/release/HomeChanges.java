package punctual.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits until a file of a home has changed and come to rest. */
public final class HomeChanges {

  private static final List<String> FOLDERS = List.of("rules", "processes", "connectors/routes");
  private static final int DEPTH = 4;
  private static final long PAUSE = 150;

  private final Path home;
  private Map<Path, String> seen;

  /**
   * @param home whose rules, processes and routes are watched
   */
  public HomeChanges(Path home) {
    this.home = home;
    this.seen = look();
  }

  /** Returns when something is otherwise than it was and no longer changing. */
  public void await() throws InterruptedException {
    Map<Path, String> now = look();
    while (now.equals(seen)) {
      TimeUnit.MILLISECONDS.sleep(PAUSE);
      now = look();
    }
    do {
      seen = now;
      TimeUnit.MILLISECONDS.sleep(PAUSE);
      now = look();
    } while (!now.equals(seen));
  }

  private Map<Path, String> look() {
    Map<Path, String> files = new TreeMap<>();
    for (String folder : FOLDERS) {
      Path below = home.resolve(folder);
      if (Files.isDirectory(below)) {
        try (Stream<Path> found = Files.walk(below, DEPTH)) {
          found.filter(Files::isRegularFile).forEach(file -> files.put(file, state(file)));
        } catch (IOException | UncheckedIOException e) {
          files.put(below, String.valueOf(e));
        }
      }
    }
    return files;
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + "@" + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "gone";
    }
  }
}

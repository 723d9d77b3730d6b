package punctual.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Waits until a file of a home has changed and come to rest. */
public final class HomeChanges {

  private static final List<String> FOLDERS =
      List.of(
          "rules", "processes", "connectors/routes", "connectors/mappings", "connectors/contract");
  private static final int DEPTH = 4;
  private static final long IDLE = 500;
  private static final long PAUSE = 150;

  private final Path home;
  private Map<Path, String> seen;

  /**
   * @param home whose rules, processes, routes and mappings are watched
   */
  public HomeChanges(Path home) {
    this.home = home;
    this.seen = look();
  }

  /** Returns when something is otherwise than it was and no longer changing. */
  public void await() throws InterruptedException {
    Map<Path, String> now = look();
    while (now.equals(seen)) {
      TimeUnit.MILLISECONDS.sleep(IDLE);
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
        try {
          Files.walkFileTree(below, Set.of(), DEPTH, new Noting(files));
        } catch (IOException e) {
          files.put(below, String.valueOf(e));
        }
      }
    }
    return files;
  }

  private static final class Noting extends SimpleFileVisitor<Path> {
    private final Map<Path, String> files;

    Noting(Map<Path, String> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
      if (known.isRegularFile()) {
        files.put(file, known.size() + "@" + known.lastModifiedTime());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      files.put(file, "gone");
      return FileVisitResult.CONTINUE;
    }
  }
}

package punctual.connectors.in;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.mapping.Mapping;

/**
 * Takes in files: {@code in/<sender>/<file>} with an event on each line, or {@code
 * in/<sender>/<mapping>/<file>} with records of the sender's own. A file moves to {@code done}, or
 * with a list of its problems to {@code failed}; what was right in it counts in either case. Each
 * sender's files are taken in order, and no sender waits for another.
 */
public final class FileDrop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);

  private final Path folder;
  private final EventsIn events;
  private final Mappings mappings;
  private final Senders senders;
  private final Set<Path> taken = ConcurrentHashMap.newKeySet();
  private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();

  /**
   * @param folder holds {@code in}, {@code done} and {@code failed}
   */
  public FileDrop(Path folder, EventsIn events, Mappings mappings, Senders senders) {
    this.folder = folder;
    this.events = events;
    this.mappings = mappings;
    this.senders = senders;
  }

  /** Makes each sender's folder. */
  public void prepare() throws IOException {
    for (Sender sender : senders.owners()) {
      Files.createDirectories(folder.resolve("in").resolve(sender.name()));
    }
  }

  /** Takes in a file, unless it is being taken in already. */
  @Handler
  public void take(File file) {
    Path path = file.toPath();
    if (taken.add(path)) {
      String sender = folder.resolve("in").relativize(path).getName(0).toString();
      lanes
          .computeIfAbsent(sender, name -> Executors.newSingleThreadExecutor(FileDrop::thread))
          .execute(() -> taking(path));
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "files");
    thread.setDaemon(true);
    return thread;
  }

  private void taking(Path file) {
    try {
      takeNow(file);
    } catch (IOException | RuntimeException e) {
      LOG.warn("file {}: {}; trying again", file, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      taken.remove(file);
    }
  }

  /**
   * Takes in a file now.
   *
   * @return where it lies then
   */
  Path takeNow(Path file) throws IOException, InterruptedException {
    Path place = folder.resolve("in").relativize(file);
    Path failed = free(folder.resolve("failed").resolve(place));
    FileReport report = new FileReport(Path.of(failed + ".problems.csv"));
    try (report) {
      Sender sender = sender(place);
      new FileRun(events, sender, report).run(file, mapping(place, sender));
    } catch (FileProblem e) {
      try (report) {
        report.problem(e.place().line(), e.sentence());
      }
    }
    Path to = report.isClean() ? free(folder.resolve("done").resolve(place)) : failed;
    move(file, to);
    LOG.info(
        "file {}: {}{}", place, report, report.isClean() ? "" : "; what is wrong stands in failed");
    return to;
  }

  private Sender sender(Path place) {
    Optional<Sender> sender =
        senders.owners().stream()
            .filter(one -> one.name().equals(place.getName(0).toString()))
            .findFirst();
    return sender.orElseThrow(
        () -> new FileProblem(Place.of(place.toString()), "lies in no sender's folder"));
  }

  /** The mapping that the folder names; null where the file lies in the sender's own. */
  private Mapping mapping(Path place, Sender sender) {
    if (place.getNameCount() == 2) {
      return null;
    }
    Mapping mapping = mappings.get(place.getName(1).toString());
    if (!mapping.sender().name().equals(sender.name())) {
      throw new FileProblem(
          Place.of(mapping.name() + ".yaml"), "is no mapping of " + sender.name());
    }
    return mapping;
  }

  private static void move(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      Files.move(file, to);
    } catch (FileSystemException e) {
      throw new IOException("cannot be moved to " + to + ": " + e.getReason(), e);
    }
  }

  /** The path, with a number at its end if there is such a file already. */
  private static Path free(Path path) {
    Path free = path;
    for (int number = 2;
        Files.exists(free) || Files.exists(Path.of(free + ".problems.csv"));
        number++) {
      free = Path.of(path + "-" + number);
    }
    return free;
  }

  @Override
  public void close() {
    lanes.values().forEach(ExecutorService::shutdownNow);
    for (ExecutorService lane : lanes.values()) {
      try {
        lane.awaitTermination(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

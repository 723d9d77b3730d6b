package punctual.connectors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the folder of routes: a changed file takes the old one's place, a deleted one ends, a bad
 * one is reported and the old one goes on. A file counts when two looks at it, a second apart, saw
 * the same.
 */
final class RouteWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RouteWatch.class);
  private static final long PAUSE_MILLIS = 1000;

  private final Path folder;
  private final Routes routes;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(RouteWatch::thread);
  private final Map<String, String> refused = new HashMap<>();
  private final Map<String, String> problems = new ConcurrentSkipListMap<>();
  private Map<String, String> seen = Map.of();

  RouteWatch(Path folder, Routes routes) {
    this.folder = folder;
    this.routes = routes;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "routes");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts all routes, then watches them.
   *
   * @throws InvalidRoute if the folder or a file cannot be used
   */
  void start() {
    try {
      seen = RouteFiles.read(folder);
    } catch (IOException e) {
      throw new InvalidRoute("the folder of routes " + folder + " cannot be read", e);
    }
    seen.forEach(routes::start);
    thread.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What is wrong with files that lie there and do not run, by file. */
  Map<String, String> problems() {
    return new TreeMap<>(problems);
  }

  private void look() {
    try {
      Map<String, String> now = RouteFiles.read(folder);
      Map<String, String> settled = new TreeMap<>(now);
      settled.entrySet().removeIf(file -> !file.getValue().equals(seen.get(file.getKey())));
      Set<String> before = seen.keySet();
      seen = now;
      routes.texts().keySet().stream()
          .filter(file -> !now.containsKey(file) && !before.contains(file))
          .forEach(this::remove);
      settled.forEach(this::put);
      problems.keySet().retainAll(now.keySet());
    } catch (IOException | RuntimeException e) {
      LOG.warn("The routes in {} were not looked at: {}", folder, e.toString());
    }
  }

  private void remove(String file) {
    routes.remove(file);
    LOG.info("Routes of {} ended: the file is gone", file);
  }

  private void put(String file, String text) {
    if (text.equals(routes.texts().get(file)) || text.equals(refused.get(file))) {
      if (text.equals(routes.texts().get(file))) {
        problems.remove(file);
      }
      return;
    }
    try {
      routes.put(file, text);
      refused.remove(file);
      problems.remove(file);
      LOG.info("Routes of {} run as it now stands", file);
    } catch (InvalidRoute e) {
      refused.put(file, text);
      problems.put(file, e.getMessage());
      LOG.warn("Routes unchanged, a file is wrong: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

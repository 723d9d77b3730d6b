package punctual.connectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import punctual.files.Yaml;

/**
 * The routes that run, each with the file it comes from. A file is tried in a scratch context
 * first: one that cannot run there changes nothing.
 */
final class Routes {
  private final CamelContext context;
  private final Supplier<CamelContext> scratch;
  private final ReadWriteLock lock;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Set<String>> routes = new HashMap<>();

  /**
   * @param scratch makes a context with the same beans and places
   * @param lock is held for writing while a route is exchanged
   */
  Routes(CamelContext context, Supplier<CamelContext> scratch, ReadWriteLock lock) {
    this.context = context;
    this.scratch = scratch;
    this.lock = lock;
  }

  /** The files that run, with their texts. */
  Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  /**
   * Starts a file's routes without a trial.
   *
   * @throws InvalidRoute if they cannot start
   */
  void start(String file, String text) {
    try {
      begin(file, text);
    } catch (Exception e) {
      throw invalid(file, e);
    }
  }

  /**
   * Puts a file in the place of the one of that name, or adds it.
   *
   * @throws InvalidRoute if it cannot run; what ran goes on running then
   */
  void put(String file, String text) {
    String old = texts.get(file);
    tryOut(file, text);
    lock.writeLock().lock();
    try {
      end(file);
      begin(file, text);
    } catch (Exception e) {
      restore(file, old);
      throw invalid(file, e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Ends the routes of a file. */
  void remove(String file) {
    lock.writeLock().lock();
    try {
      end(file);
    } catch (Exception e) {
      throw invalid(file, e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void tryOut(String file, String text) {
    Map<String, String> all = new TreeMap<>(texts);
    all.put(file, text);
    try (CamelContext trial = scratch.get()) {
      trial.setAutoStartup(false);
      for (Map.Entry<String, String> one : all.entrySet()) {
        load(trial, one.getKey(), one.getValue());
      }
      trial.start();
    } catch (Exception e) {
      throw invalid(file, e);
    }
  }

  private void begin(String file, String text) throws Exception {
    Set<String> before = ids();
    load(context, file, text);
    Set<String> added = ids();
    added.removeAll(before);
    routes.put(file, added);
    texts.put(file, text);
  }

  private void end(String file) throws Exception {
    texts.remove(file);
    for (String id : routes.getOrDefault(file, Set.of())) {
      context.getRouteController().stopRoute(id);
      context.removeRoute(id);
    }
    routes.remove(file);
  }

  private void restore(String file, String old) {
    try {
      end(file);
      if (old != null) {
        begin(file, old);
      }
    } catch (Exception e) {
      throw new IllegalStateException(file + " is gone: " + RouteProblem.of(file, e).sentence(), e);
    }
  }

  private Set<String> ids() {
    List<Route> all = context.getRoutes();
    return all.stream().map(Route::getId).collect(Collectors.toSet());
  }

  static void load(CamelContext into, String file, String text) throws Exception {
    Yaml.parse(file, text).list();
    PluginHelper.getRoutesLoader(into).loadRoutes(ResourceHelper.fromString(file, text));
  }

  private static InvalidRoute invalid(String file, Exception e) {
    return new InvalidRoute(RouteProblem.of(file, e).sentence(), e);
  }
}

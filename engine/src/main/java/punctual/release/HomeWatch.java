package punctual.release;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.files.FileProblem;
import punctual.policy.ReleaseFiles;
import punctual.store.Activation;
import punctual.store.JdbcReleases;

/**
 * Watches the home: whenever it has changed and come to rest, what lies there is examined aside.
 * What is in force goes on serving, whatever becomes of the directory.
 */
public final class HomeWatch implements AutoCloseable, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(HomeWatch.class);

  private final Path home;
  private final Gate gate;
  private final JdbcReleases releases;
  private final InstantSource clock;
  private final Thread thread = new Thread(this, "home");
  private volatile Seen seen = new Seen(null, null, null, null, null);

  /** What became of the home so far. */
  private record Seen(
      Examined last, Instant changed, Instant examined, Instant passed, String error) {}

  public HomeWatch(Path home, Gate gate, JdbcReleases releases, InstantSource clock) {
    this.home = home;
    this.gate = gate;
    this.releases = releases;
    this.clock = clock;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    HomeChanges changes = new HomeChanges(home);
    try {
      look();
      while (!Thread.currentThread().isInterrupted()) {
        changes.await();
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Instant now = clock.instant();
    try {
      ReleaseFiles files = ReleaseFiles.read(home);
      Examined examined = gate.examine(files).examined();
      Instant passed = examined.usable() ? clock.instant() : seen.passed();
      seen = new Seen(examined, now, clock.instant(), passed, examined.refusal());
    } catch (FileProblem problem) {
      seen = new Seen(null, now, clock.instant(), seen.passed(), problem.sentence());
    } catch (RuntimeException e) {
      seen = new Seen(null, now, clock.instant(), seen.passed(), String.valueOf(e.getMessage()));
    }
    if (seen.error() != null) {
      LOG.warn("the home cannot come into force: {}", seen.error());
    }
  }

  /** How the home stands to what is in force. */
  public HomeStatus status() {
    Seen now = seen;
    String active = releases.active(clock.instant());
    boolean other = now.last() != null && !now.last().hash().equals(active);
    List<Activation> activations = releases.activations();
    return new HomeStatus(
        active,
        other ? now.last().hash() : null,
        other ? now.last().usable() : null,
        now.changed(),
        now.examined(),
        now.passed(),
        activations.get(activations.size() - 1).activated(),
        now.error());
  }

  /** What was found out about what lies in the home; null where it cannot be read. */
  public Examined examined() {
    return seen.last();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

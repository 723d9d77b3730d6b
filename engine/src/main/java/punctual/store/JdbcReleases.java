package punctual.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Policies;
import punctual.engine.Releases;
import punctual.engine.Tenure;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;

/**
 * The releases in the database. A ticket's release is the one in force when it was opened; compiled
 * releases are kept by hash, at most eight, and made again on demand.
 */
public final class JdbcReleases implements Releases {

  private static final int COMPILED = 8;

  private final JdbcClient jdbc;
  private final RuleCache cache;
  private final Map<String, Release> compiled =
      Collections.synchronizedMap(
          new LinkedHashMap<>(COMPILED, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
              return size() > COMPILED;
            }
          });
  private volatile List<Activation> activations = List.of();
  private volatile List<Tenure> forOpenTickets = List.of();
  private volatile long newest;

  public JdbcReleases(JdbcClient jdbc, RuleCache cache) {
    this.jdbc = jdbc;
    this.cache = cache;
  }

  /** Whether any release was ever activated. */
  public boolean any() {
    read();
    return !activations.isEmpty();
  }

  /** Reads what is in force; a store's first release is in force from the beginning of time. */
  public void start(Release home) {
    compiled.put(home.hash(), home);
    if (!any()) {
      jdbc.sql(Sql.of("release-add"))
          .params(home.hash(), ReleaseFilesCodec.write(home.files()))
          .update();
      jdbc.sql(Sql.of("activation-first")).params(home.hash()).update();
      read();
    }
  }

  /** Only reads what is in force, for a command. */
  public synchronized void read() {
    activations = jdbc.sql(Sql.of("activations")).query((row, number) -> Activation.of(row)).list();
    forOpenTickets =
        activations.stream()
            .filter(Activation::openTickets)
            .map(activation -> new Tenure(activation.release(), activation.from()))
            .toList();
    newest = activations.stream().mapToLong(Activation::n).max().orElse(0);
  }

  /** Hears how many activations there are, and reads them when there is one more. */
  public void noticed(long activation) {
    if (activation != newest) {
      read();
    }
  }

  /** The activations, the newest last. */
  public List<Activation> activations() {
    return activations;
  }

  /** The release that new tickets are opened under. */
  public String active(Instant now) {
    return inForceAt(now);
  }

  @Override
  public String inForceAt(Instant opened) {
    String inForce = activations.get(0).release();
    for (Activation activation : activations) {
      if (!activation.from().isAfter(opened)) {
        inForce = activation.release();
      }
    }
    return inForce;
  }

  @Override
  public List<Tenure> forOpenTickets() {
    return forOpenTickets;
  }

  @Override
  public Policies policies(String release) {
    return release(release)::policy;
  }

  /** The release of that hash, compiled. */
  public Release release(String hash) {
    Release known = compiled.get(hash);
    return known == null ? built(hash) : known;
  }

  /** Keeps a release that was compiled elsewhere. */
  public void keep(Release release) {
    compiled.put(release.hash(), release);
  }

  /** How many are held compiled, at most 8. */
  public int compiled() {
    return compiled.size();
  }

  private Release built(String hash) {
    synchronized (cache) {
      Release known = compiled.get(hash);
      if (known == null) {
        known = new ReleaseBuilder(files(hash).orElseThrow(), cache).build().orThrow();
        compiled.put(hash, known);
      }
      return known;
    }
  }

  /** The files of a stored release. */
  public Optional<ReleaseFiles> files(String hash) {
    return jdbc.sql(Sql.of("release-files"))
        .param(hash)
        .query(byte[].class)
        .optional()
        .map(ReleaseFilesCodec::read);
  }
}

package punctual.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Policies;
import punctual.engine.Releases;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
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

  /**
   * A release's coming into force.
   *
   * @param from the first instant at which tickets are opened under it
   */
  public record Activation(String release, Instant from, Instant activated, String by) {}

  public JdbcReleases(JdbcClient jdbc, RuleCache cache) {
    this.jdbc = jdbc;
    this.cache = cache;
  }

  /** Reads what is in force; a store's first release is in force from the beginning of time. */
  public void start(Release home) {
    compiled.put(home.hash(), home);
    read();
    if (activations.isEmpty()) {
      jdbc.sql(Sql.of("release-add"))
          .params(home.hash(), ReleaseFilesCodec.write(home.files()))
          .update();
      jdbc.sql(Sql.of("activation-first")).params(home.hash()).update();
      read();
    }
  }

  /** Only reads what is in force, for a command. */
  public void read() {
    activations =
        jdbc.sql(Sql.of("activations"))
            .query(
                (row, number) ->
                    new Activation(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)))
            .list();
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
  public Policies policies(String release) {
    return release(release)::policy;
  }

  /** The release of that hash, compiled. */
  public Release release(String hash) {
    Release known = compiled.get(hash);
    if (known == null) {
      known = build(hash);
      compiled.put(hash, known);
    }
    return known;
  }

  private Release build(String hash) {
    byte[] files = jdbc.sql(Sql.of("release-files")).param(hash).query(byte[].class).single();
    return new ReleaseBuilder(ReleaseFilesCodec.read(files), cache).build().orThrow();
  }
}

package punctual.release;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Punctual;
import punctual.engine.Tenure;
import punctual.store.JdbcReleases;
import punctual.store.Sql;

/**
 * Hears of activations by other nodes, has their releases compiled before they are in force, and
 * passes open tickets on when their time has come. A ticket that something happens to is passed on
 * without it.
 */
public final class Sweep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final long PAUSE = 250;
  private static final int ENOUGH = 40;

  private final JdbcClient jdbc;
  private final JdbcReleases releases;
  private final Punctual punctual;
  private final InstantSource clock;
  private final Map<OpenTickets.Key, Integer> looked = new HashMap<>();
  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();
  private Tenure newest;

  /**
   * @param clock null where the events themselves say what time it is
   */
  public Sweep(JdbcClient jdbc, JdbcReleases releases, Punctual punctual, InstantSource clock) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.punctual = punctual;
    this.clock = clock;
  }

  public void start() {
    every.scheduleWithFixedDelay(this::roundOrSay, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
  }

  private void roundOrSay() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("open tickets could not be passed on just now: {}", e.getMessage());
    }
  }

  private void round() {
    releases.noticed(jdbc.sql(Sql.of("release/newest")).query(Long.class).single());
    List<punctual.store.Activation> activations = releases.activations();
    if (!activations.isEmpty()) {
      releases.release(activations.get(activations.size() - 1).release());
    }
    Instant now = clock == null ? null : clock.instant();
    Tenure due = null;
    for (Tenure order : releases.forOpenTickets()) {
      due = now != null && !order.from().isAfter(now) ? order : due;
    }
    if (due != null) {
      pass(due, now);
    }
  }

  private void pass(Tenure order, Instant now) {
    if (!order.equals(newest)) {
      newest = order;
      looked.clear();
    }
    OpenTickets.each(
        (last, most) -> behind(order, last, most),
        (agency, tickets) -> {
          tickets.removeIf(ticket -> tried(new OpenTickets.Key(agency, ticket)) > ENOUGH);
          return tickets.isEmpty() ? 0 : gently(agency, tickets, now);
        });
  }

  /** Rests as long as it worked, so that what comes in meanwhile goes first. */
  private int gently(String agency, Set<String> tickets, Instant now) {
    long began = System.nanoTime();
    int passed = punctual.timeReached(agency, tickets, now, true);
    LockSupport.parkNanos(System.nanoTime() - began);
    return passed;
  }

  /** A ticket that the release knows nothing of stays where it is. */
  private int tried(OpenTickets.Key ticket) {
    return looked.merge(ticket, 1, Integer::sum);
  }

  private List<OpenTickets.Key> behind(Tenure order, OpenTickets.Key last, int most) {
    return jdbc.sql(Sql.of("release/behind"))
        .params(order.release(), order.from().toString(), last.agency(), last.id(), most)
        .query((row, n) -> new OpenTickets.Key(row.getString(1), row.getString(2)))
        .list();
  }

  @Override
  public void close() {
    every.shutdown();
  }
}

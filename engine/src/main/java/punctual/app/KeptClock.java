package punctual.app;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.store.Sql;

/** Writes down every second what a clock of one's own shows, and sets it by that at the start. */
final class KeptClock implements AutoCloseable {

  private static final String ALL = "*";

  private final ClockConfiguration.RunningOn clock;
  private final JdbcClient jdbc;
  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();

  KeptClock(ClockConfiguration.RunningOn clock, JdbcClient jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  void start() {
    jdbc.sql(Sql.of("agency-clocks"))
        .query(
            row -> {
              Instant stood = row.getTimestamp(2).toInstant();
              if (row.getString(1).equals(ALL) && stood.isAfter(clock.instant())) {
                clock.goOnFrom(stood);
              }
            });
    every.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS);
  }

  private void keep() {
    jdbc.sql(Sql.of("agency-clock-set")).params(ALL, clock.instant().toString(), false).update();
  }

  @Override
  public void close() {
    every.shutdown();
  }
}

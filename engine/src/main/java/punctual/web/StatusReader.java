package punctual.web;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.release.HomeWatch;
import punctual.store.Activation;
import punctual.store.JdbcReleases;

/** Reads how the service stands. */
@Component
final class StatusReader {

  private final JdbcClient jdbc;
  private final JdbcReleases releases;
  private final About about;
  private final Clocks clocks;
  private final HomeWatch home;

  StatusReader(JdbcClient jdbc, JdbcReleases releases, About about, Clocks clocks, HomeWatch home) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.about = about;
    this.clocks = clocks;
    this.home = home;
  }

  private record Numbers(
      Status.Counts counts, long waiting, long undelivered, long dead, long rejected) {}

  Status read() {
    Clocks.Reading clock = clocks.read();
    Numbers numbers = numbers();
    return new Status(
        about.version(),
        Runtime.version().toString(),
        release(),
        home.status(),
        about.connectors().get(),
        new Status.Clock(about.clock(), clock.now(), clock.agencies()),
        backlog(numbers, late(clock), clock),
        numbers.counts());
  }

  /** The activation by which the active release came into force. */
  private Status.Release release() {
    String active = releases.active(about.source().instant());
    Status.Release found = null;
    for (Activation one : releases.activations()) {
      if (one.release().equals(active)) {
        found = new Status.Release(active, one.activated(), one.by());
      }
    }
    return found;
  }

  private Numbers numbers() {
    return jdbc.sql(Statements.of("counts"))
        .query(
            (row, n) ->
                new Numbers(
                    new Status.Counts(
                        row.getLong("tickets"),
                        row.getLong("open"),
                        row.getLong("owed"),
                        row.getLong("lines")),
                    row.getLong("waiting"),
                    row.getLong("undelivered"),
                    row.getLong("dead"),
                    row.getLong("rejected")))
        .single();
  }

  private List<Status.Late> late(Clocks.Reading clock) {
    return jdbc.sql(Statements.of("wakeups-late"))
        .params(about.byEvents(), clock.now().toString())
        .query(
            (row, n) ->
                new Status.Late(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  private static Status.Backlog backlog(
      Numbers numbers, List<Status.Late> late, Clocks.Reading clock) {
    long wakeups = late.stream().mapToLong(Status.Late::wakeups).sum();
    long lateness =
        late.stream()
            .map(one -> Duration.between(one.oldest(), clock.at(one.agency())))
            .mapToLong(Duration::toSeconds)
            .max()
            .orElse(0);
    return new Status.Backlog(
        numbers.waiting(),
        numbers.undelivered(),
        numbers.dead(),
        numbers.rejected(),
        wakeups,
        lateness,
        late);
  }
}

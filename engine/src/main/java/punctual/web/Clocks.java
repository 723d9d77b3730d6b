package punctual.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.store.Sql;

/** What time it is: the service's clock, or under the events' clock each agency's own. */
@Component
final class Clocks {

  private final About about;
  private final JdbcClient jdbc;

  Clocks(About about, JdbcClient jdbc) {
    this.about = about;
    this.jdbc = jdbc;
  }

  /**
   * The clocks at one moment.
   *
   * @param now of all that have no clock of their own
   */
  record Reading(Instant now, Map<String, Instant> agencies) {

    Instant at(String agency) {
      return agencies.getOrDefault(agency, now);
    }
  }

  Reading read() {
    if (!about.byEvents()) {
      return new Reading(about.source().instant(), Map.of());
    }
    Map<String, Instant> agencies = new HashMap<>();
    jdbc.sql(Sql.of("agency-clocks"))
        .query(
            row -> {
              Timestamp reached = row.getTimestamp(2);
              agencies.put(row.getString(1), reached.toInstant());
            });
    Instant newest =
        agencies.values().stream().max(Instant::compareTo).orElse(about.source().instant());
    return new Reading(newest, agencies);
  }
}

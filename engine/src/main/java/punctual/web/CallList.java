package punctual.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.access.Sight;
import punctual.connectors.in.BrokerAway;
import punctual.connectors.in.EventsIn;
import punctual.time.SystemClock;

/**
 * The calls to be made. What became of one comes back as an outcome like any other, by the queue.
 */
@Component
final class CallList {
  private static final String SOURCE = "/connectors/calls";

  private final JdbcClient jdbc;
  private final EventsIn events;
  private final SystemClock clock = new SystemClock();

  CallList(JdbcClient jdbc, EventsIn events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * The calls, the most severe and most urgent first.
   *
   * @param agency null for all that may be seen
   */
  List<Call> calls(String agency) {
    String seen = Sight.agency().orElse(agency);
    return jdbc.sql(Statements.of("calls"))
        .params(seen, seen)
        .query((row, number) -> Call.of(row))
        .list();
  }

  /**
   * Tells what became of a call.
   *
   * @param reached whether somebody was told; if not, the notice moves on to the next contact
   * @throws NotFound if there is no such call any more
   * @throws BrokerAway if it cannot be told now
   */
  void done(String agency, String ticket, String key, boolean reached, String why) {
    Call call =
        calls(agency).stream()
            .filter(one -> one.is(ticket, key))
            .findFirst()
            .orElseThrow(() -> new NotFound("there is no such call to be made"));
    String id = agency + '\n' + ticket + '\n' + key + '\n' + call.attempt();
    UUID name = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    events.outcome(
        call.outcome(reached, why).toEvent(name.toString(), SOURCE, clock.instant()).toJson());
  }
}

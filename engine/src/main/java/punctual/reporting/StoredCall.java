package punctual.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import punctual.engine.TicketEvent;
import punctual.facts.Ticket;
import punctual.store.StoredState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call as the inbox keeps it.
 *
 * @param about the ticket that it is about, or null
 */
record StoredCall(TicketEvent event, Ticket about) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  static StoredCall of(ResultSet row) throws SQLException {
    TicketEvent event =
        new TicketEvent(
            row.getString("source"),
            row.getString("id"),
            CallFigures.TYPE,
            row.getString("agency"),
            row.getString("ticket"),
            row.getTimestamp("time").toInstant(),
            null,
            JSON.readValue(row.getString("data"), DATA));
    String state = row.getString("state");
    return new StoredCall(event, state == null ? null : StoredState.ticket(state));
  }

  void countIn(CallFigures calls) {
    calls.add(event, about);
  }
}

package punctual.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.Case;
import punctual.engine.Kept;
import punctual.engine.Position;

/** Locks tickets in their order and says how they stand; reads only those that are not at hand. */
final class TicketLocking {

  private static final String SKIPPING = " skip locked";
  private static final int NONE = -1;

  private final String agency;
  private final JdbcClient jdbc;
  private final FlowPlaces places;
  private final TicketCache cache;

  TicketLocking(String agency, JdbcClient jdbc, FlowPlaces places, TicketCache cache) {
    this.agency = agency;
    this.jdbc = jdbc;
    this.places = places;
    this.cache = cache;
  }

  /**
   * @param waitForOthers whether to make those that are missing, and wait for those that others
   *     work on; else those are left out
   */
  Map<String, Kept> lock(SortedSet<String> tickets, boolean waitForOthers) {
    if (waitForOthers) {
      Object names = new SqlArrayValue("text", (Object[]) tickets.toArray(String[]::new));
      jdbc.sql(Sql.of("ticket-make")).params(agency, names).update();
    }
    Map<String, Kept> atHand = cache.take(agency, tickets);
    Columns known = new Columns("text", "int4");
    for (String ticket : tickets) {
      Kept kept = atHand.get(ticket);
      known.add(ticket, kept == null ? NONE : kept.inputs());
    }
    List<Object> parameters = known.parameters();
    parameters.add(agency);
    Map<String, Kept> locked = new LinkedHashMap<>();
    jdbc.sql(Sql.of("ticket-lock") + (waitForOthers ? "" : SKIPPING))
        .params(parameters)
        .query((row, number) -> kept(row, atHand.get(row.getString("id"))))
        .list()
        .forEach(kept -> locked.put(kept.id(), kept));
    return locked;
  }

  private Kept kept(ResultSet row, Kept atHand) throws SQLException {
    int inputs = row.getInt("inputs");
    return atHand != null && atHand.inputs() == inputs
        ? kept(row, atHand.now(), atHand.position())
        : kept(row, row.getString("state"));
  }

  private Kept kept(ResultSet row, String state) throws SQLException {
    if (state == null) {
      return kept(row, Case.UNKNOWN, Position.START);
    }
    String release = row.getString("release");
    CaseJson.Stored stored = CaseJson.read(state);
    Case now = CaseJson.caseOf(stored, places.read(release, stored.flows()));
    return kept(row, now, CaseJson.position(stored, release));
  }

  private Kept kept(ResultSet row, Case now, Position position) throws SQLException {
    return new Kept(
        agency,
        row.getString("id"),
        row.getString("release"),
        now,
        position,
        row.getInt("inputs"),
        row.getInt("lines"),
        row.getString("head"));
  }
}

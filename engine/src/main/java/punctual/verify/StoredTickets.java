package punctual.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.store.Sql;
import punctual.verify.StoredTicket.Handled;
import punctual.verify.StoredTicket.Line;
import punctual.verify.StoredTicket.Message;

/** Reads stored tickets page by page. */
final class StoredTickets {

  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;

  /**
   * @param snapshot in which everything read is of one moment
   */
  StoredTickets(JdbcClient jdbc, TransactionTemplate snapshot) {
    this.jdbc = jdbc;
    this.snapshot = snapshot;
  }

  /** Which ticket. */
  record Key(String agency, String id) {}

  long count() {
    return jdbc.sql(Sql.of("verify/ticket-count")).query(Long.class).single();
  }

  /** The tickets after this one, at most so many. */
  List<Key> after(Key last, int most) {
    return jdbc.sql(Sql.of("verify/ticket-keys"))
        .params(last.agency(), last.id(), most)
        .query((row, number) -> key(row))
        .list();
  }

  /** All that is stored of them. */
  List<StoredTicket> tickets(List<Key> keys) {
    Object agencies = new SqlArrayValue("text", keys.stream().map(Key::agency).toArray());
    Object tickets = new SqlArrayValue("text", keys.stream().map(Key::id).toArray());
    return snapshot.execute(status -> read(agencies, tickets));
  }

  private List<StoredTicket> read(Object agencies, Object tickets) {
    Map<Key, List<Line>> lines = parts("verify/lines", agencies, tickets, StoredTickets::line);
    Map<Key, List<Handled>> inputs =
        parts("verify/inputs", agencies, tickets, StoredTickets::input);
    Map<Key, List<Message>> events =
        parts("verify/events", agencies, tickets, StoredTickets::event);
    return jdbc.sql(Sql.of("verify/tickets"))
        .params(agencies, tickets)
        .query(
            (row, number) ->
                new StoredTicket(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5),
                    lines.getOrDefault(key(row), List.of()),
                    inputs.getOrDefault(key(row), List.of()),
                    events.getOrDefault(key(row), List.of())))
        .list();
  }

  private interface Part<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<Key, List<T>> parts(
      String statement, Object agencies, Object tickets, Part<T> part) {
    Map<Key, List<T>> parts = new HashMap<>();
    jdbc.sql(Sql.of(statement))
        .params(agencies, tickets)
        .query(
            row -> {
              parts.computeIfAbsent(key(row), one -> new ArrayList<>()).add(part.of(row));
            });
    return parts;
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getString(1), row.getString(2));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt(3), row.getObject(4, Integer.class), row.getString(5), row.getString(6));
  }

  private static Handled input(ResultSet row) throws SQLException {
    return new Handled(
        row.getInt(3),
        instant(row.getTimestamp(4)),
        instant(row.getTimestamp(5)),
        row.getObject(6, Long.class),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getBytes(11));
  }

  private static Message event(ResultSet row) throws SQLException {
    return new Message(row.getLong(3), row.getBytes(4));
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }
}

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
import punctual.store.Sql;
import punctual.verify.StoredTicket.Handled;
import punctual.verify.StoredTicket.Line;
import punctual.verify.StoredTicket.Message;

/** Reads stored tickets page by page. */
final class StoredTickets {

  private final JdbcClient jdbc;

  StoredTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A ticket's row. */
  record Row(String agency, String id, String release, int inputs, int lines, String head) {}

  long count() {
    return jdbc.sql(Sql.of("verify/ticket-count")).query(Long.class).single();
  }

  /** The rows after this one, at most so many. */
  List<Row> rows(String agency, String id, int most) {
    return jdbc.sql(Sql.of("verify/tickets"))
        .params(agency, id, most)
        .query(
            (row, number) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getString(6)))
        .list();
  }

  /** All that is stored of them. */
  List<StoredTicket> tickets(List<Row> rows) {
    Map<String, List<Line>> lines = parts("verify/lines", rows, StoredTickets::line);
    Map<String, List<Handled>> inputs = parts("verify/inputs", rows, StoredTickets::input);
    Map<String, List<Message>> events = parts("verify/events", rows, StoredTickets::event);
    List<StoredTicket> tickets = new ArrayList<>();
    for (Row row : rows) {
      String key = key(row.agency(), row.id());
      tickets.add(
          new StoredTicket(
              row.agency(),
              row.id(),
              row.release(),
              row.lines(),
              row.head(),
              lines.getOrDefault(key, List.of()),
              inputs.getOrDefault(key, List.of()),
              events.getOrDefault(key, List.of())));
    }
    return tickets;
  }

  private interface Part<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Map<String, List<T>> parts(String statement, List<Row> rows, Part<T> part) {
    Map<String, List<T>> parts = new HashMap<>();
    jdbc.sql(Sql.of(statement))
        .params(
            new SqlArrayValue("text", rows.stream().map(Row::agency).toArray()),
            new SqlArrayValue("text", rows.stream().map(Row::id).toArray()))
        .query(
            row -> {
              String key = key(row.getString(1), row.getString(2));
              parts.computeIfAbsent(key, one -> new ArrayList<>()).add(part.of(row));
            });
    return parts;
  }

  private static String key(String agency, String ticket) {
    return agency + '\n' + ticket;
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
        row.getString(9));
  }

  private static Message event(ResultSet row) throws SQLException {
    return new Message(row.getLong(3), row.getBytes(4));
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }
}

package punctual.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.store.Sql;

/** What becomes of published copies, written in one statement. */
final class SettledRows {

  private final List<Object[]> rows = new ArrayList<>();

  /** The copies of which an outcome may still come, locked; one handed over may come back. */
  static List<SentCopy> published(JdbcClient jdbc, String agency, List<CopyKey> keys) {
    return jdbc.sql(Sql.of("notice-outcome"))
        .params(NoticeStore.parameters(keys, agency))
        .query(
            (row, number) ->
                new SentCopy(
                    new CopyKey(row.getString(1), row.getInt(2), row.getInt(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7),
                    row.getString(8),
                    instant(row.getTimestamp(9)),
                    instant(row.getTimestamp(10)),
                    row.getString(11),
                    row.getInt(12),
                    row.getBoolean(13)))
        .list();
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  void end(CopyKey key, String state, Instant handedOver, String error) {
    String at = handedOver == null ? null : handedOver.toString();
    rows.add(new Object[] {key.ticket(), key.line(), key.copy(), state, at, error, null});
  }

  void again(CopyKey key, String error, Instant next) {
    rows.add(
        new Object[] {
          key.ticket(), key.line(), key.copy(), "waiting", null, error, next.toString()
        });
  }

  void write(JdbcClient jdbc, String agency) {
    if (!rows.isEmpty()) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(texts(0));
      parameters.add(numbers(1));
      parameters.add(numbers(2));
      for (int column = 3; column <= 6; column++) {
        parameters.add(texts(column));
      }
      parameters.add(agency);
      jdbc.sql(Sql.of("notice-settle")).params(parameters).update();
    }
  }

  private SqlArrayValue texts(int column) {
    return new SqlArrayValue(
        "text", (Object[]) rows.stream().map(row -> (String) row[column]).toArray(String[]::new));
  }

  private SqlArrayValue numbers(int column) {
    return new SqlArrayValue(
        "int4", (Object[]) rows.stream().map(row -> (Integer) row[column]).toArray(Integer[]::new));
  }
}

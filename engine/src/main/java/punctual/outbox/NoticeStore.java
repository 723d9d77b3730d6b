package punctual.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.contract.NoticeSend;
import punctual.store.Sql;

/** The notices that wait to be handed over. */
public final class NoticeStore {

  private static final String EMAIL = "email";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Enclosures enclosures;

  /**
   * @param enclosures finds what goes with a notice
   */
  public NoticeStore(JdbcClient jdbc, TransactionTemplate transactions, Enclosures enclosures) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.enclosures = enclosures;
  }

  /** What goes with a notice, in its agency's name. */
  List<NoticeSend.Attachment> attachments(String agency, Waiting notice) {
    return notice.enclosed() == null ? List.of() : enclosures.of(agency, notice.enclosed());
  }

  /**
   * A copy of a notice, ready to go.
   *
   * @param enclosed names what goes with it; null where nothing does
   */
  record Waiting(
      CopyKey key,
      String noticeKey,
      String notice,
      String channel,
      String address,
      String subject,
      String body,
      int attempts,
      int severity,
      String ledgerLine,
      String enclosed) {

    /** Stable, so that whoever gets a copy twice can tell. */
    String messageId(String agency) {
      String ticket = key.ticket().replaceAll("[^A-Za-z0-9._-]", "_");
      return agency + "." + ticket + "." + key.line() + "." + key.copy() + "@punctual";
    }

    NoticeSend message(String agency, List<NoticeSend.Attachment> attachments) {
      return new NoticeSend(
          key.ticket(),
          agency,
          notice,
          key.written(noticeKey),
          channel,
          address,
          subject,
          body,
          channel.equals(EMAIL) ? HtmlText.of(body) : null,
          "<" + messageId(agency) + ">",
          attempts + 1,
          attachments);
    }
  }

  /** What waits to be sent by now, by agency; only by its keys, and not by these channels. */
  Map<String, List<CopyKey>> waiting(Instant now, List<String> without, int limit) {
    SqlArrayValue channels = new SqlArrayValue("text", without.toArray());
    return keys(jdbc.sql(Sql.of("notice-waiting")).params(now.toString(), channels, limit));
  }

  /** The most severe that waits for a channel. */
  Map<String, List<CopyKey>> first(String channel) {
    return keys(jdbc.sql(Sql.of("notice-probe")).param(channel));
  }

  /** What has been tried by a channel is to be tried again now. */
  void wake(String channel, Instant now) {
    jdbc.sql(Sql.of("notice-wake")).params(now.toString(), channel, now.toString()).update();
  }

  private static Map<String, List<CopyKey>> keys(JdbcClient.StatementSpec statement) {
    Map<String, List<CopyKey>> agencies = new LinkedHashMap<>();
    statement.query(
        row -> {
          agencies
              .computeIfAbsent(row.getString(1), agency -> new ArrayList<>())
              .add(new CopyKey(row.getString(2), row.getInt(3), row.getInt(4)));
        });
    return agencies;
  }

  /**
   * Sends those that nobody else is sending; they count as published when that succeeds.
   *
   * @return how many
   */
  int publish(String agency, List<CopyKey> keys, Instant now, Consumer<List<Waiting>> sending) {
    return transactions.execute(
        status -> {
          jdbc.sql(Sql.of("by-key")).query(row -> {});
          List<Waiting> notices =
              jdbc.sql(Sql.of("notice-lock"))
                  .params(parameters(keys, agency))
                  .query((row, number) -> waiting(row))
                  .list();
          if (!notices.isEmpty()) {
            sending.accept(notices);
            List<Object> sent =
                parameters(notices.stream().map(Waiting::key).toList(), now.toString());
            sent.add(agency);
            jdbc.sql(Sql.of("notice-published")).params(sent).update();
          }
          return notices.size();
        });
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        new CopyKey(row.getString(1), row.getInt(2), row.getInt(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        row.getInt(11),
        row.getString(12),
        row.getString(13));
  }

  static List<Object> parameters(List<CopyKey> keys, Object before) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(before);
    parameters.add(array("text", keys.stream().map(CopyKey::ticket).toArray(String[]::new)));
    parameters.add(array("int4", keys.stream().map(CopyKey::line).toArray(Integer[]::new)));
    parameters.add(array("int4", keys.stream().map(CopyKey::copy).toArray(Integer[]::new)));
    return parameters;
  }

  private static SqlArrayValue array(String type, Object[] values) {
    return new SqlArrayValue(type, values);
  }
}

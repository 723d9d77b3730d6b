package punctual.outbox;

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
   * Sends those that nobody else is sending and whose turn it is; they count as published when that
   * succeeds.
   *
   * @return how many
   */
  int publish(String agency, List<CopyKey> keys, Instant now, Consumer<Turns.Taken> sending) {
    return transactions.execute(
        status -> {
          jdbc.sql(Sql.of("by-key")).query(row -> {});
          List<Waiting> notices =
              jdbc.sql(Sql.of("notice-lock"))
                  .params(parameters(keys, agency))
                  .query((row, number) -> Waiting.of(row))
                  .list();
          if (!notices.isEmpty()) {
            sendInTurn(agency, notices, now, sending);
          }
          return notices.size();
        });
  }

  private void sendInTurn(
      String agency, List<Waiting> notices, Instant now, Consumer<Turns.Taken> sending) {
    Bundles bundles = new Bundles(jdbc, agency);
    Map<Waiting, List<Waiting>> parcels = bundles.gather(notices);
    Turns.Taken taken = new Turns(jdbc, agency, now).take(List.copyOf(parcels.keySet()));
    sending.accept(taken);
    List<CopyKey> sent = new ArrayList<>();
    parcels.forEach(
        (first, carried) -> {
          Instant later = taken.later().get(first.key());
          carried.forEach(one -> put(one.key(), later, sent, taken.later()));
          put(first.key(), later, sent, taken.later());
        });
    List<Object> published = parameters(sent, null);
    published.remove(0);
    published.addAll(List.of(agency, now.toString()));
    jdbc.sql(Sql.of("notice-published")).params(published).update();
    bundles.keep(parcels);
    postpone(agency, taken.later());
  }

  private static void put(
      CopyKey key, Instant later, List<CopyKey> sent, Map<CopyKey, Instant> postponed) {
    if (later == null) {
      sent.add(key);
    } else {
      postponed.put(key, later);
    }
  }

  private void postpone(String agency, Map<CopyKey, Instant> later) {
    if (!later.isEmpty()) {
      List<CopyKey> keys = List.copyOf(later.keySet());
      List<Object> parameters = parameters(keys, null);
      parameters.remove(0);
      Object[] instants =
          keys.stream().map(key -> later.get(key).toString()).toArray(String[]::new);
      parameters.add(array("text", instants));
      parameters.add(agency);
      jdbc.sql(Sql.of("notice-later")).params(parameters).update();
    }
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

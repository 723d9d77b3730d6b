package punctual.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.contract.Answer;
import punctual.store.Sql;

/** Keeps what could not be read, taken or handled, with the reason. */
public final class DeadLetters {

  private final JdbcClient jdbc;

  public DeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(String owner, Screened message, Instant received) {
    String sender = message.inbound().user() == null ? owner : message.inbound().user();
    jdbc.sql(Sql.of("dead-letter-add"))
        .params(
            owner,
            sender,
            Timestamp.from(received),
            message.inbound().body(),
            message.dead().replace("\u0000", ""))
        .update();
  }

  /** Keeps those that break the contract; what the engine rejects it keeps itself. */
  void keepRejected(String owner, List<Screened> batch, Instant received) {
    List<Screened> rejected = batch.stream().filter(Screened::isRejected).toList();
    if (!rejected.isEmpty()) {
      List<Answer> answers = rejected.stream().map(one -> Answer.read(one.answer())).toList();
      jdbc.sql(Sql.of("rejection-add"))
          .params(
              owner,
              texts(answers, answer -> answer.event().source()),
              texts(answers, answer -> answer.event().id()),
              texts(answers, answer -> owner),
              texts(answers, answer -> received.toString()),
              bodies(rejected),
              texts(rejected, Screened::answer))
          .update();
    }
  }

  private static SqlArrayValue bodies(List<Screened> rejected) {
    Object[] bodies = rejected.stream().map(one -> one.inbound().body()).toArray(byte[][]::new);
    return new SqlArrayValue("bytea", bodies);
  }

  private static <T> SqlArrayValue texts(List<T> rows, Function<T, String> text) {
    Object[] texts = rows.stream().map(text).map(DeadLetters::storable).toArray(String[]::new);
    return new SqlArrayValue("text", texts);
  }

  /** Without what the database's text cannot hold: NUL and halves of characters. */
  private static String storable(String text) {
    return text == null
        ? null
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace("\u0000", "");
  }
}

package punctual.intake;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.store.Sql;

/** Keeps what could not be read or handled, with the reason. */
public final class DeadLetters {

  private final JdbcClient jdbc;

  public DeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(String owner, Screened message, java.time.Instant received) {
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
}

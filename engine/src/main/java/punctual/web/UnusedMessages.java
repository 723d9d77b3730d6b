package punctual.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.access.Sight;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.time.SystemClock;

/**
 * Messages that were not used: looked at, and sent again to the address they came to, with its
 * owner's rights.
 */
@Component
final class UnusedMessages {

  private final JdbcClient jdbc;
  private final Senders senders;
  private final Entry entry;
  private final SystemClock clock = new SystemClock();

  UnusedMessages(JdbcClient jdbc, Senders senders, Entry entry) {
    this.jdbc = jdbc;
    this.senders = senders;
    this.entry = entry;
  }

  /**
   * The newest first, without bodies.
   *
   * @param agency null for all
   * @param before the number after the first
   */
  List<UnusedMessage> list(UnusedMessage.Kind kind, String agency, long before, int limit) {
    return jdbc.sql(Statements.of("unused-list"))
        .params(kind.path(), before, agency, agency, limit)
        .query((row, number) -> UnusedMessage.of(row))
        .list();
  }

  /**
   * @throws NotFound if there is none of that number
   */
  UnusedMessage one(UnusedMessage.Kind kind, long n) {
    return jdbc.sql(Statements.of("unused-one"))
        .params(kind.path(), n)
        .query((row, number) -> UnusedMessage.of(row))
        .optional()
        .orElseThrow(() -> new NotFound("there is no " + kind.noun() + " " + n));
  }

  /**
   * Sends one again.
   *
   * @param mended what is sent in its place; empty for the same, null for more than can be taken
   */
  CompletableFuture<ResponseEntity<String>> again(UnusedMessage.Kind kind, long n, byte[] mended) {
    UnusedMessage message = one(kind, n);
    Optional<Sender> owner =
        senders.owners().stream().filter(one -> one.name().equals(message.owner())).findFirst();
    if (owner.isEmpty()) {
      return Entry.said(
          HttpStatus.CONFLICT, "there is no sender '" + message.owner() + "' any more");
    }
    byte[] same = message.body() == null ? new byte[0] : message.body();
    byte[] body = mended != null && mended.length == 0 ? same : mended;
    String who = Sight.name().orElse(null);
    return entry
        .take(owner.get(), null, body)
        .thenApply(
            answer -> {
              keep(kind, n, who, answer);
              return answer;
            });
  }

  private void keep(UnusedMessage.Kind kind, long n, String who, ResponseEntity<String> answer) {
    if (answer.getStatusCode() == HttpStatus.OK) {
      jdbc.sql(Statements.of(kind.path() + "-again"))
          .params(clock.instant().toString(), who, answer.getBody(), n)
          .update();
    }
  }
}

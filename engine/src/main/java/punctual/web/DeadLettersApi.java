package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.time.SystemClock;

/**
 * Messages that could not be used: looked at, mended and sent again to the address they came to,
 * with its owner's rights.
 */
@RestController
final class DeadLettersApi {
  private static final int ROWS = 100;

  private final JdbcClient jdbc;
  private final Senders senders;
  private final Entry entry;
  private final InstantSource clock = new SystemClock();

  DeadLettersApi(JdbcClient jdbc, Senders senders, Entry entry) {
    this.jdbc = jdbc;
    this.senders = senders;
    this.entry = entry;
  }

  /**
   * A dead letter.
   *
   * @param agency whose address it came to
   * @param sender the user that sent it
   * @param again when it was sent again; null for never
   * @param answer what was answered then
   * @param body null in a list, and for a message that was neither text nor bytes
   */
  record DeadLetter(
      long n,
      String agency,
      String sender,
      Instant received,
      String reason,
      Instant again,
      String answer,
      String body) {

    static DeadLetter of(ResultSet row, String body) throws SQLException {
      return new DeadLetter(
          row.getLong("n"),
          row.getString("agency"),
          row.getString("sender"),
          Statements.instant(row, "received"),
          row.getString("reason"),
          Statements.instant(row, "again"),
          row.getString("answer"),
          body);
    }
  }

  @GetMapping("/api/dead-letters")
  List<DeadLetter> list(
      @RequestParam(required = false) String agency,
      @RequestParam(defaultValue = "9223372036854775807") long before) {
    return jdbc.sql(Statements.of("dead-letter-list"))
        .params(before, agency, agency, ROWS)
        .query((row, number) -> DeadLetter.of(row, null))
        .list();
  }

  @GetMapping("/api/dead-letters/{n}")
  DeadLetter one(@PathVariable long n) {
    return found(n);
  }

  /** Sends it again: as the request's body has it or, if that is empty, as it was. */
  @PostMapping("/api/dead-letters/{n}")
  CompletableFuture<ResponseEntity<String>> again(@PathVariable long n, HttpServletRequest request)
      throws IOException {
    DeadLetter letter = found(n);
    byte[] mended = Entry.body(request);
    byte[] body = mended != null && mended.length == 0 ? bytes(n) : mended;
    Optional<Sender> owner =
        senders.owners().stream().filter(one -> one.name().equals(letter.agency())).findFirst();
    if (owner.isEmpty()) {
      return Entry.said(
          HttpStatus.CONFLICT, "there is no sender '" + letter.agency() + "' any more");
    }
    return entry
        .take(owner.get(), null, body)
        .thenApply(
            answer -> {
              keep(n, answer);
              return answer;
            });
  }

  private void keep(long n, ResponseEntity<String> answer) {
    if (answer.getStatusCode() == HttpStatus.OK) {
      jdbc.sql(Statements.of("dead-letter-again"))
          .params(clock.instant().toString(), answer.getBody(), n)
          .update();
    }
  }

  private DeadLetter found(long n) {
    return jdbc.sql(Statements.of("dead-letter"))
        .param(n)
        .query((row, number) -> DeadLetter.of(row, text(row.getBytes("body"))))
        .optional()
        .orElseThrow(() -> new NotFound("there is no dead letter " + n));
  }

  private byte[] bytes(long n) {
    byte[] body =
        jdbc.sql(Statements.of("dead-letter"))
            .param(n)
            .query((row, number) -> row.getBytes("body"))
            .optional()
            .orElse(null);
    return body == null ? new byte[0] : body;
  }

  /** The body as text; in Base64, said so before, where it is none. */
  private static String text(byte[] body) {
    if (body == null) {
      return null;
    }
    String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : "base64:" + Base64.getEncoder().encodeToString(body);
  }
}

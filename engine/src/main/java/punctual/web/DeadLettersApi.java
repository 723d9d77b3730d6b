package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters and rejections, for programs: listed, shown, mended and sent again. */
@RestController
final class DeadLettersApi {
  private static final int ROWS = 100;
  private static final String NEWEST = "9223372036854775807";

  private final UnusedMessages messages;

  DeadLettersApi(UnusedMessages messages) {
    this.messages = messages;
  }

  /**
   * A message that was not used.
   *
   * @param agency that it concerns: of a dead letter, whose address it came to
   * @param again when it was sent again; null for never
   * @param answer what was answered then
   * @param body null in a list, and for a message that was neither text nor bytes
   */
  record Shown(
      long n,
      String agency,
      String sender,
      String source,
      String id,
      Instant received,
      String reason,
      Instant again,
      String againBy,
      String answer,
      String body) {

    static Shown of(UnusedMessage message) {
      return new Shown(
          message.n(),
          message.agency(),
          message.sender(),
          message.source(),
          message.id(),
          message.received(),
          message.reason(),
          message.again(),
          message.againBy(),
          message.answer(),
          message.text());
    }
  }

  @GetMapping("/api/dead-letters")
  List<Shown> letters(
      @RequestParam(required = false) String agency,
      @RequestParam(defaultValue = NEWEST) long before) {
    return list(UnusedMessage.Kind.DEAD_LETTERS, agency, before);
  }

  @GetMapping("/api/rejections")
  List<Shown> rejections(
      @RequestParam(required = false) String agency,
      @RequestParam(defaultValue = NEWEST) long before) {
    return list(UnusedMessage.Kind.REJECTIONS, agency, before);
  }

  private List<Shown> list(UnusedMessage.Kind kind, String agency, long before) {
    return messages.list(kind, agency, before, ROWS).stream().map(Shown::of).toList();
  }

  @GetMapping("/api/dead-letters/{n}")
  Shown letter(@PathVariable long n) {
    return Shown.of(messages.one(UnusedMessage.Kind.DEAD_LETTERS, n));
  }

  @GetMapping("/api/rejections/{n}")
  Shown rejection(@PathVariable long n) {
    return Shown.of(messages.one(UnusedMessage.Kind.REJECTIONS, n));
  }

  /** Sends it again: as the request's body has it or, if that is empty, as it was. */
  @PostMapping("/api/dead-letters/{n}")
  CompletableFuture<ResponseEntity<String>> letterAgain(
      @PathVariable long n, HttpServletRequest request) throws IOException {
    return messages.again(UnusedMessage.Kind.DEAD_LETTERS, n, Entry.body(request));
  }

  /** The same for a rejection. */
  @PostMapping("/api/rejections/{n}")
  CompletableFuture<ResponseEntity<String>> rejectionAgain(
      @PathVariable long n, HttpServletRequest request) throws IOException {
    return messages.again(UnusedMessage.Kind.REJECTIONS, n, Entry.body(request));
  }
}

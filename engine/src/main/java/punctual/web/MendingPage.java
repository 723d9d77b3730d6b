package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that was not used, to be read, mended and sent again by hand. The form comes as plain
 * text ({@code body=…}), so that a message may be as long as on any other way.
 */
@RestController
final class MendingPage {

  private static final String FIELD = "body=";
  private static final String END = "\r\n";

  private final UnusedMessages messages;
  private final Pages pages;

  MendingPage(UnusedMessages messages, Pages pages) {
    this.messages = messages;
    this.pages = pages;
  }

  @GetMapping("/trouble/dead-letters/{n}")
  ResponseEntity<String> letter(@PathVariable long n) {
    return shown(UnusedMessage.Kind.DEAD_LETTERS, n, null, null);
  }

  @GetMapping("/trouble/rejections/{n}")
  ResponseEntity<String> rejection(@PathVariable long n) {
    return shown(UnusedMessage.Kind.REJECTIONS, n, null, null);
  }

  @PostMapping(path = "/staff/dead-letters/{n}", consumes = MediaType.TEXT_PLAIN_VALUE)
  CompletableFuture<ResponseEntity<String>> letterAgain(
      @PathVariable long n, HttpServletRequest request) throws IOException {
    return again(UnusedMessage.Kind.DEAD_LETTERS, n, Entry.body(request));
  }

  @PostMapping(path = "/staff/rejections/{n}", consumes = MediaType.TEXT_PLAIN_VALUE)
  CompletableFuture<ResponseEntity<String>> rejectionAgain(
      @PathVariable long n, HttpServletRequest request) throws IOException {
    return again(UnusedMessage.Kind.REJECTIONS, n, Entry.body(request));
  }

  private CompletableFuture<ResponseEntity<String>> again(
      UnusedMessage.Kind kind, long n, byte[] form) {
    byte[] mended = form == null ? null : written(form);
    return messages
        .again(kind, n, mended)
        .thenApply(answer -> shown(kind, n, answer, mended == null ? null : text(mended)));
  }

  /** What stands in the form's one field; empty where it has none. */
  private static byte[] written(byte[] form) {
    String text = text(form);
    int end = text.endsWith(END) ? text.length() - END.length() : text.length();
    return text.startsWith(FIELD)
        ? text.substring(FIELD.length(), Math.max(end, FIELD.length()))
            .getBytes(StandardCharsets.UTF_8)
        : new byte[0];
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private ResponseEntity<String> shown(
      UnusedMessage.Kind kind, long n, ResponseEntity<String> answer, String mended) {
    UnusedMessage message = messages.one(kind, n);
    Map<String, Object> model = new HashMap<>();
    model.put("title", (kind.noun() + " " + n).replaceFirst("^d", "D").replaceFirst("^r", "R"));
    model.put("message", message);
    model.put("received", When.of(message.received(), ZoneOffset.UTC));
    model.put("again", When.of(message.again(), ZoneOffset.UTC));
    model.put("action", "/staff/" + kind.path() + "/" + n);
    boolean kept = mended == null || mended.isEmpty();
    model.put("body", kept ? message.text() : mended);
    model.put("mendable", message.isText() || message.body() == null);
    model.put("taken", answer == null ? null : taken(answer));
    model.put("refused", answer == null ? null : refused(answer));
    return pages.page("mending", model, answer == null ? HttpStatus.OK : status(answer));
  }

  private static HttpStatusCode status(ResponseEntity<String> answer) {
    return answer.getStatusCode();
  }

  private static String taken(ResponseEntity<String> answer) {
    return answer.getStatusCode() == HttpStatus.OK ? word(answer.getBody()) : null;
  }

  private static String refused(ResponseEntity<String> answer) {
    if (answer.getStatusCode() == HttpStatus.OK) {
      return null;
    }
    String error = JsonMapper.shared().readTree(answer.getBody()).path("error").asString("");
    return error.isEmpty() ? UnusedMessage.reasons(answer.getBody()) : error;
  }

  private static String word(String answer) {
    JsonNode said = JsonMapper.shared().readTree(answer).path("answer");
    return said.asString("");
  }
}

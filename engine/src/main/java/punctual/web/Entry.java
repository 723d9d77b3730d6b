package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import punctual.connectors.in.Door;
import punctual.contract.Answer;
import punctual.contract.Contract;
import punctual.contract.Sender;
import punctual.files.FileProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came in by HTTP, on its way through the door, and the answer in HTTP's terms. */
@Component
final class Entry {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SOON = "1";

  private final Door door;

  Entry(Door door) {
    this.door = door;
  }

  /** The body, as far as a message may go; null where it goes beyond. */
  static byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(Contract.LONGEST_MESSAGE + 1);
    return body.length > Contract.LONGEST_MESSAGE ? null : body;
  }

  /** Takes an event, or the records of a mapping. */
  CompletableFuture<ResponseEntity<String>> take(Sender sender, String mapping, byte[] body) {
    if (body == null) {
      return said(
          HttpStatus.CONTENT_TOO_LARGE,
          "a message may have at most " + Contract.LONGEST_MESSAGE + " bytes");
    }
    try {
      return answered(
          mapping == null
              ? door.take(sender, body).map(answer -> answer.thenApply(Entry::answer))
              : door.take(sender, mapping, body).map(taken -> taken.thenApply(Entry::answers)));
    } catch (FileProblem e) {
      return said(HttpStatus.UNPROCESSABLE_CONTENT, e.sentence());
    }
  }

  private CompletableFuture<ResponseEntity<String>> answered(
      Optional<CompletableFuture<ResponseEntity<String>>> answer) {
    return answer
        .map(coming -> coming.exceptionally(Entry::unanswered))
        .orElseGet(
            () ->
                said(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too many events: " + door.limits() + "; send this one again soon"));
  }

  private static ResponseEntity<String> unanswered(Throwable failure) {
    Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
    String sentence = why.getMessage() == null ? "there was no answer in time" : why.getMessage();
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE, sentence + "; send it again unchanged, that is harmless");
  }

  private static ResponseEntity<String> answer(String answer) {
    return json(status(answer), answer);
  }

  private static ResponseEntity<String> answers(Door.Taken taken) {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode answers = all.putArray("answers");
    taken.answers().forEach(answer -> answers.add(JSON.readTree(answer)));
    if (!taken.wrong().isEmpty()) {
      ArrayNode wrong = all.putArray("wrong");
      taken.wrong().forEach(wrong::add);
    }
    boolean right =
        taken.wrong().isEmpty()
            && taken.answers().stream().allMatch(answer -> status(answer) == HttpStatus.OK);
    return json(right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, all.toString());
  }

  private static HttpStatus status(String answer) {
    return Answer.read(answer).kind() == Answer.Kind.REJECTED
        ? HttpStatus.UNPROCESSABLE_CONTENT
        : HttpStatus.OK;
  }

  /** Whether the body is declared as a form's fields, which it cannot be. */
  static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  static CompletableFuture<ResponseEntity<String>> noForm() {
    return said(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "the message says that it is a web form; name what it is with the header Content-Type, such as application/cloudevents+json");
  }

  static CompletableFuture<ResponseEntity<String>> said(HttpStatus status, String sentence) {
    return CompletableFuture.completedFuture(problem(status, sentence));
  }

  private static ResponseEntity<String> problem(HttpStatus status, String sentence) {
    String text = JSON.createObjectNode().put("error", sentence).toString();
    boolean again =
        List.of(HttpStatus.TOO_MANY_REQUESTS, HttpStatus.SERVICE_UNAVAILABLE).contains(status);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
    if (again) {
      answer.header("Retry-After", SOON);
    }
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header("WWW-Authenticate", "Basic realm=\"Punctual\", charset=\"UTF-8\"");
    }
    return answer.contentType(MediaType.APPLICATION_JSON).body(text);
  }

  private static ResponseEntity<String> json(HttpStatus status, String text) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(text);
  }
}

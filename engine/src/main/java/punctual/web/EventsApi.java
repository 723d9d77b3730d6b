package punctual.web;

import jakarta.jms.JMSException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.contract.Sender;

/** Events by REST: the message contract as on the queue, and the same answers. */
@RestController
final class EventsApi {
  private final Callers callers;
  private final Entry entry;

  EventsApi(Callers callers, Entry entry) {
    this.callers = callers;
    this.entry = entry;
  }

  /**
   * Takes one CloudEvent, or records of the sender's own if {@code mapping} names how to read them.
   */
  @PostMapping("/api/events")
  CompletableFuture<ResponseEntity<String>> take(
      HttpServletRequest request,
      @RequestHeader(name = "Authorization", required = false) String authorization,
      @RequestParam(required = false) String mapping)
      throws IOException {
    if (Entry.isForm(request)) {
      return Entry.noForm();
    }
    try {
      Optional<Sender> caller = callers.caller(authorization);
      return caller.isPresent()
          ? entry.take(caller.get(), mapping, Entry.body(request))
          : Entry.said(
              HttpStatus.UNAUTHORIZED, "say who you are: the user and password of your queue");
    } catch (JMSException e) {
      return Entry.said(HttpStatus.SERVICE_UNAVAILABLE, "the broker cannot be reached");
    }
  }
}

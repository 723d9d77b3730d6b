package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import punctual.contract.Sender;
import punctual.time.SystemClock;

/** Events by signed webhook: from systems that can post and sign, but know no other way. */
@RestController
final class HooksApi {
  private static final String REFUSED =
      "no webhook of that name, or its signature is wrong, or its timestamp is more than five"
          + " minutes from our clock";

  private final Hooks hooks;
  private final Entry entry;
  private final InstantSource clock = new SystemClock();

  HooksApi(Hooks hooks, Entry entry) {
    this.hooks = hooks;
    this.entry = entry;
  }

  /** Takes one CloudEvent. */
  @PostMapping("/hooks/{sender}")
  CompletableFuture<ResponseEntity<String>> take(
      HttpServletRequest request, @PathVariable String sender) throws IOException {
    return take(request, sender, null);
  }

  /** Takes records as a mapping reads them. */
  @PostMapping("/hooks/{sender}/{mapping}")
  CompletableFuture<ResponseEntity<String>> take(
      HttpServletRequest request, @PathVariable String sender, @PathVariable String mapping)
      throws IOException {
    if (Entry.isForm(request)) {
      return Entry.noForm();
    }
    byte[] body = Entry.body(request);
    Optional<Sender> proven =
        body == null
            ? Optional.empty()
            : hooks.sender(
                sender,
                request.getHeader("X-Punctual-Timestamp"),
                request.getHeader("X-Punctual-Signature"),
                body,
                clock.instant());
    return proven.isPresent()
        ? entry.take(proven.get(), mapping, body)
        : Entry.said(HttpStatus.UNAUTHORIZED, REFUSED);
  }
}

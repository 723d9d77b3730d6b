package punctual.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/status}: how the service stands. */
@RestController
final class StatusApi {

  private final StatusReader reader;

  StatusApi(StatusReader reader) {
    this.reader = reader;
  }

  @GetMapping("/api/status")
  Status status() {
    return reader.read();
  }
}

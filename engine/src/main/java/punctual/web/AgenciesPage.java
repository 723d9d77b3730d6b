package punctual.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /agencies}: every agency with its open tickets. */
@RestController
final class AgenciesPage {

  private final AgencyList agencies;
  private final Pages pages;

  AgenciesPage(AgencyList agencies, Pages pages) {
    this.agencies = agencies;
    this.pages = pages;
  }

  @GetMapping("/agencies")
  ResponseEntity<String> list() {
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Agencies");
    model.put("agencies", agencies.withOpenTickets());
    return pages.page("agencies", model);
  }
}

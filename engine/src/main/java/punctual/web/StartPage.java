package punctual.web;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import punctual.access.Sight;

/** {@code /}: what is owed next, what was missed, how the service stands. */
@RestController
final class StartPage {

  private static final int LOOKED_AT = 500;
  private static final int ROWS = 20;
  private static final int HASH_SHOWN = 12;

  private final StatusReader status;
  private final Obligations obligations;
  private final Shower shower;
  private final AgencyList agencies;
  private final Pages pages;

  StartPage(
      StatusReader status,
      Obligations obligations,
      Shower shower,
      AgencyList agencies,
      Pages pages) {
    this.status = status;
    this.obligations = obligations;
    this.shower = shower;
    this.agencies = agencies;
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<String> start() {
    return Sight.agency().map(StartPage::own).orElseGet(this::all);
  }

  private static ResponseEntity<String> own(String agency) {
    URI there = URI.create("/agencies/" + Link.agency(agency));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(there).build();
  }

  private ResponseEntity<String> all() {
    Status now = status.read();
    Map<String, Object> model = new HashMap<>();
    model.put("title", "What is owed");
    model.put("status", now);
    model.put("now", When.of(now.clock().now(), ZoneOffset.UTC));
    model.put("release", now.release().hash().substring(0, HASH_SHOWN));
    model.put("since", When.of(now.release().since(), ZoneOffset.UTC));
    model.put("lateness", lateness(now.backlog()));
    model.put("wrong", wrong(now));
    model.put("calm", isCalm(now.backlog()));
    model.put("next", shower.owed(obligations.next(null, ROWS)));
    model.put("missed", shower.missed(obligations.missed(null, LOOKED_AT), ROWS));
    model.put("agencies", agencies.withOpenTickets());
    return pages.page("start", model);
  }

  /** A file of the home that is not in force as it stands. */
  record Wrong(String where, String sentence) {}

  private static List<Wrong> wrong(Status now) {
    List<Wrong> wrong = new ArrayList<>();
    if (now.home().error() != null) {
      wrong.add(new Wrong("policies", now.home().error()));
    }
    now.connectors().forEach((file, sentence) -> wrong.add(new Wrong(file, sentence)));
    return wrong;
  }

  private static String lateness(Status.Backlog backlog) {
    return backlog.wakeupsLate() == 0
        ? ""
        : When.span(Duration.ofSeconds(backlog.latenessSeconds()));
  }

  private static boolean isCalm(Status.Backlog backlog) {
    return List.of(backlog.noticesUndelivered(), backlog.deadLetters(), backlog.wakeupsLate())
        .stream()
        .allMatch(number -> number == 0);
  }
}

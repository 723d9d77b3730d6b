package punctual.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.connectors.in.BrokerAway;

/** {@code /calls}: who is to be phoned, about what, until when, and what became of it. */
@RestController
final class CallsPage {

  private static final String NOBODY = "nobody was reached";
  private static final int SEVEREST = 1;

  private final CallList list;
  private final Agreements agreements;
  private final Clocks clocks;
  private final Pages pages;

  CallsPage(CallList list, Agreements agreements, Clocks clocks, Pages pages) {
    this.list = list;
    this.agreements = agreements;
    this.clocks = clocks;
    this.pages = pages;
  }

  /**
   * A call as the page shows it.
   *
   * @param until when what it meets is due; null for nothing
   * @param left how long that is from now, or how long ago
   */
  record Shown(
      Call call, String href, When at, When until, String left, boolean overdue, boolean severe) {

    static Shown of(Call call, Instant now, ZoneId zone) {
      boolean overdue = call.until() != null && call.until().isBefore(now);
      String span = call.until() == null ? null : span(now, call.until());
      return new Shown(
          call,
          Link.ticket(call.agency(), call.ticket()),
          When.of(call.at(), zone),
          When.of(call.until(), zone),
          span == null ? null : overdue ? span + " ago" : "in " + span,
          overdue,
          call.severity() <= SEVEREST);
    }

    private static String span(Instant now, Instant until) {
      return When.span(java.time.Duration.between(now, until));
    }
  }

  /**
   * The list.
   *
   * @param told the call of which was just told what became of it; it is about to leave the list
   */
  @GetMapping("/calls")
  ResponseEntity<String> calls(@RequestParam(required = false) String told) {
    return shown(told, null, HttpStatus.OK);
  }

  /** Takes note of what became of a call. */
  @PostMapping(path = "/staff/calls", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> done(
      @RequestParam String agency,
      @RequestParam String ticket,
      @RequestParam String key,
      @RequestParam boolean reached,
      @RequestParam(defaultValue = NOBODY) String why) {
    try {
      list.done(agency, ticket, key, reached, why.isBlank() ? NOBODY : why.strip());
      String told = Link.encoded(name(agency, ticket, key));
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(URI.create("/calls?told=" + told))
          .build();
    } catch (NotFound e) {
      return shown(null, "That call is no longer on the list.", HttpStatus.CONFLICT);
    } catch (BrokerAway e) {
      return shown(null, "It cannot be noted just now; say it again soon.", busy());
    }
  }

  private static HttpStatus busy() {
    return HttpStatus.SERVICE_UNAVAILABLE;
  }

  private static String name(String agency, String ticket, String key) {
    return agency + "/" + ticket + "/" + key;
  }

  private ResponseEntity<String> shown(String told, String problem, HttpStatus status) {
    Clocks.Reading clock = clocks.read();
    List<Shown> calls =
        list.calls(null).stream()
            .filter(call -> !name(call.agency(), call.ticket(), call.key()).equals(told))
            .map(call -> Shown.of(call, clock.at(call.agency()), agreements.zoneOf(call.agency())))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Calls");
    model.put("calls", calls);
    model.put("told", told);
    model.put("problem", problem);
    return pages.page("calls", model, status);
  }
}

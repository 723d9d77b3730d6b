package punctual.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import punctual.engine.Policy;

/** An agency's page: what is owed to it, what was missed, its open tickets. */
@RestController
final class AgencyPages {

  private static final int LOOKED_AT = 500;
  private static final int ROWS = 15;
  private static final int TICKETS = 50;

  private final Agreements agreements;
  private final Obligations obligations;
  private final Tickets tickets;
  private final Shower shower;
  private final Pages pages;

  AgencyPages(
      Agreements agreements, Obligations obligations, Tickets tickets, Shower shower, Pages pages) {
    this.agreements = agreements;
    this.obligations = obligations;
    this.tickets = tickets;
    this.shower = shower;
    this.pages = pages;
  }

  @GetMapping("/agencies/{agency}")
  ResponseEntity<String> agency(@PathVariable String agency) {
    Map<String, Object> model = heading(agreements, agency, "isHome");
    List<Tickets.Listed> open = tickets.open(agency, TICKETS + 1);
    model.put("next", shower.owed(obligations.next(agency, ROWS)));
    model.put("missed", shower.missed(obligations.missed(agency, LOOKED_AT), ROWS));
    model.put("tickets", shower.tickets(open.subList(0, Math.min(open.size(), TICKETS))));
    model.put("more", open.size() > TICKETS);
    return pages.page("agency", model);
  }

  /**
   * What heads every page about an agency.
   *
   * @param tab which of its pages it is
   * @throws NotFound if it is under no agreement
   */
  static Map<String, Object> heading(Agreements agreements, String agency, String tab) {
    List<Policy> policies = agreements.of(agency);
    if (policies.isEmpty()) {
      throw new NotFound("no agency '" + agency + "' is under an agreement here");
    }
    Map<String, Object> model = new HashMap<>();
    model.put("title", policies.get(0).directory().agencies().get(agency));
    model.put("agency", agency);
    List.of("isHome", "isNotices", "isLadder").forEach(one -> model.put(one, one.equals(tab)));
    model.put("agreements", policies.stream().map(Policy::agreement).toList());
    model.put("zone", policies.get(0).agreement().zone().getId());
    model.put("href", "/agencies/" + Link.agency(agency));
    model.put("api", "/api/agencies/" + Link.agency(agency));
    return model;
  }

  /** A day as a contact list writes it; empty for no limit. */
  static String day(Instant at, java.time.ZoneId zone) {
    return at == null ? "" : at.atZone(zone).toLocalDate().toString();
  }
}

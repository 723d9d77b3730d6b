package punctual.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.access.Sight;

/** {@code /tickets?q=}: finds tickets by their number or its beginning. */
@RestController
final class TicketSearch {

  private static final int MOST = 100;

  private final Tickets tickets;
  private final Shower shower;
  private final Pages pages;

  TicketSearch(Tickets tickets, Shower shower, Pages pages) {
    this.tickets = tickets;
    this.shower = shower;
    this.pages = pages;
  }

  @GetMapping("/tickets")
  ResponseEntity<String> search(@RequestParam(defaultValue = "") String q) {
    String number = q.strip().replace("\u0000", "");
    List<Tickets.Listed> found = number.isEmpty() ? List.of() : found(number);
    List<Tickets.Listed> exact = found.stream().filter(t -> t.id().equals(number)).toList();
    if (exact.size() == 1) {
      return there(exact.get(0));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("title", number.isEmpty() ? "Find a ticket" : "Tickets " + number + "…");
    model.put("q", number);
    model.put("tickets", shower.tickets(found.subList(0, Math.min(found.size(), MOST))));
    model.put("more", found.size() > MOST);
    model.put("none", found.isEmpty() && !number.isEmpty());
    return pages.page("search", model);
  }

  private List<Tickets.Listed> found(String number) {
    return tickets.found(number, Sight.agency().orElse(null), MOST + 1);
  }

  private static ResponseEntity<String> there(Tickets.Listed ticket) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(Link.ticket(ticket.agency(), ticket.id())))
        .build();
  }
}

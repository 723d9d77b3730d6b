package punctual.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes rows fit to be shown: links, spans, times in the agreement's zone. */
@Component
final class Shower {

  private final Agreements agreements;
  private final Clocks clocks;

  Shower(Agreements agreements, Clocks clocks) {
    this.agreements = agreements;
    this.clocks = clocks;
  }

  /** What time it is for an agency. */
  Instant now(String agency) {
    return clocks.read().at(agency);
  }

  List<OwedView> owed(List<Obligations.Row> rows) {
    Clocks.Reading clock = clocks.read();
    Map<String, ZoneId> zones = new HashMap<>();
    return rows.stream()
        .map(
            row -> {
              ZoneId zone = zones.computeIfAbsent(row.agreement(), agreements::zone);
              return OwedView.of(row, clock.at(row.agency()), zone);
            })
        .toList();
  }

  /**
   * @param limit the most tickets and kinds of obligation
   */
  List<MissedView> missed(List<Obligations.Row> rows, int limit) {
    return MissedView.of(owed(rows), limit);
  }

  List<NoticeView> notices(List<Notices.Copy> copies) {
    Map<String, ZoneId> zones = new HashMap<>();
    return copies.stream()
        .map(copy -> NoticeView.of(copy, zones.computeIfAbsent(copy.agency(), agreements::zoneOf)))
        .toList();
  }

  List<TicketView> tickets(List<Tickets.Listed> tickets) {
    return tickets.stream()
        .map(ticket -> TicketView.of(ticket, agreements.zoneOf(ticket.agency())))
        .toList();
  }
}

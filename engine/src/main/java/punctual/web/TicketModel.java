package punctual.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import punctual.store.StoredTickets;

/** Gathers what a ticket's page shows. */
@Component
final class TicketModel {

  private static final int LINES = 250;
  private static final int SHOWN = 100;

  private final LedgerViews ledger;
  private final StoredTickets stored;
  private final TicketRecords records;
  private final Agreements agreements;
  private final Shower shower;

  TicketModel(
      LedgerViews ledger,
      StoredTickets stored,
      TicketRecords records,
      Agreements agreements,
      Shower shower) {
    this.ledger = ledger;
    this.stored = stored;
    this.records = records;
    this.agreements = agreements;
    this.shower = shower;
  }

  /**
   * @param after the number of the ledger line after which the timeline begins
   */
  Map<String, Object> of(String agency, String id, boolean corrected, int after) {
    ZoneId zone = agreements.zoneOf(agency);
    Map<String, Object> model = new HashMap<>();
    model.put("title", id);
    model.put("agency", agency);
    model.put("id", id);
    model.put("zone", zone.getId());
    Optional<StoredTickets.Stored> found = stored.find(agency, id);
    model.put("facts", found.map(one -> TicketFacts.of(one, zone)).orElse(null));
    model.put("unopened", found.isEmpty());
    model.putAll(some("owed", shower.owed(records.obligations(agency, id))));
    model.putAll(some("notices", shower.notices(records.notices(agency, id))));
    model.put("messages", records.messages(agency, id, zone));
    model.put("corrected", corrected);
    model.putAll(links(agency, id, corrected));
    List<LedgerViews.Chained> lines = ledger.lines(agency, id, corrected);
    model.put("clocks", found.map(one -> clocks(lines, one, agency, zone)).orElse(List.of()));
    model.putAll(timeline(lines, zone, after));
    return model;
  }

  private List<ClockLine> clocks(
      List<LedgerViews.Chained> lines, StoredTickets.Stored one, String agency, ZoneId zone) {
    Instant opened = one.now().ticket().opened().at();
    List<ClockLine> all = ClockLine.of(lines, opened, shower.now(agency), zone);
    return all.size() > SHOWN ? all.subList(all.size() - SHOWN, all.size()) : all;
  }

  /** The first of many, and how many more there are. */
  private static Map<String, Object> some(String name, List<?> all) {
    int shown = Math.min(all.size(), SHOWN);
    return Map.of(name, all.subList(0, shown), name + "More", (long) all.size() - shown);
  }

  private static Map<String, Object> links(String agency, String id, boolean corrected) {
    String own = Link.ticket(agency, id);
    String api = Link.ledger(agency, id) + (corrected ? "&view=corrected" : "");
    String and = own.contains("?") ? "&" : "?";
    return Map.of(
        "agencyHref", "/agencies/" + Link.agency(agency),
        "noticesHref", "/agencies/" + Link.agency(agency) + "/notices?ticket=" + Link.encoded(id),
        "recordedHref", own,
        "correctedHref", own + and + "view=corrected",
        "moreHref", own + and + (corrected ? "view=corrected&" : "") + "after=",
        "linesHref", api + "&format=jsonl",
        "jsonHref", api + "&format=json",
        "chainHref", api + "&format=json&chain=true");
  }

  private static Map<String, Object> timeline(
      List<LedgerViews.Chained> all, ZoneId zone, int after) {
    int from = Math.min(Math.max(after, 0), all.size());
    int to = Math.min(from + LINES, all.size());
    List<LineView> lines = new ArrayList<>();
    Instant before = null;
    for (LedgerViews.Chained line : all.subList(from, to)) {
      LineView shown = LineView.of(line, zone, before);
      lines.add(shown);
      before = shown.instant();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("lines", lines);
    model.put("count", all.size());
    model.put("more", to < all.size() ? to : null);
    return model;
  }
}

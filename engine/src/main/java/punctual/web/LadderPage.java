package punctual.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /agencies/{agency}/ladder}: the escalation path as it stands (NY-ESC-6). */
@RestController
final class LadderPage {

  private final Ladders ladders;
  private final Agreements agreements;
  private final Pages pages;

  LadderPage(Ladders ladders, Agreements agreements, Pages pages) {
    this.ladders = ladders;
    this.agreements = agreements;
    this.pages = pages;
  }

  /** A ladder with its levels. */
  record Ladder(String agreement, String name, List<Level> levels) {}

  /**
   * A row of a ladder.
   *
   * @param from first day, or empty
   * @param until first day on which it no longer holds, or empty
   */
  record Level(LadderRow row, String from, String until, boolean nobody) {

    static Level of(LadderRow row, ZoneId zone) {
      return new Level(
          row,
          AgencyPages.day(row.from(), zone),
          AgencyPages.day(row.until(), zone),
          row.rank() == null);
    }
  }

  @GetMapping("/agencies/{agency}/ladder")
  ResponseEntity<String> ladder(@PathVariable String agency) {
    Map<String, Object> model = AgencyPages.heading(agreements, agency, "isLadder");
    List<LadderRow> rows = ladders.of(agency);
    model.put("ladders", shown(rows, agreements.zoneOf(agency)));
    model.put(
        "gaps", rows.stream().filter(LadderRow::gap).map(LadderRow::role).distinct().toList());
    model.put("gap", rows.stream().anyMatch(LadderRow::gap));
    return pages.page("ladder", model);
  }

  private static List<Ladder> shown(List<LadderRow> rows, ZoneId zone) {
    Map<String, List<LadderRow>> byName =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.agreement() + '\n' + row.ladder(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byName.values().stream().map(own -> ladder(own, zone)).toList();
  }

  private static Ladder ladder(List<LadderRow> rows, ZoneId zone) {
    List<Level> levels = rows.stream().map(row -> Level.of(row, zone)).toList();
    return new Ladder(rows.get(0).agreement(), rows.get(0).ladder(), levels);
  }
}

package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/agencies/{agency}/ladder}: the escalation path as JSON or CSV (NY-ESC-6). */
@RestController
final class LadderApi {

  private final Ladders ladders;

  LadderApi(Ladders ladders) {
    this.ladders = ladders;
  }

  @GetMapping("/api/agencies/{agency}/ladder")
  ResponseEntity<?> ladder(@PathVariable String agency, HttpServletRequest request) {
    boolean csv = Formats.of(request, List.of("json", "csv")).equals("csv");
    List<LadderRow> rows = ladders.of(agency);
    return csv
        ? ResponseEntity.ok()
            .contentType(Formats.CSV)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ladder.csv\"")
            .body(csv(agency, rows))
        : ResponseEntity.ok(rows);
  }

  private static String csv(String agency, List<LadderRow> rows) {
    CsvText csv =
        new CsvText()
            .row(
                "agency",
                "agreement",
                "ladder",
                "level",
                "role",
                "resolver",
                "name",
                "channel",
                "address",
                "phone",
                "rank",
                "from",
                "until",
                "gap");
    rows.forEach(row -> add(csv, agency, row));
    return csv.toString();
  }

  private static void add(CsvText csv, String agency, LadderRow row) {
    csv.row(
        agency,
        row.agreement(),
        row.ladder(),
        row.level(),
        row.role(),
        row.resolver(),
        row.name(),
        row.channel(),
        row.address(),
        row.phone(),
        row.rank(),
        row.from(),
        row.until(),
        row.gap() ? "yes" : "no");
  }
}

package punctual.web;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.engine.Policy;
import punctual.reporting.AttainmentRow;
import punctual.reporting.CorrectedMonth;
import punctual.reporting.Correction;

/**
 * {@code /staff/metrics/{agreement}/closed}: an agency's closed month as first reported and as
 * corrected, with what makes the difference (UT-RPT-1).
 */
@RestController
final class ClosedMonthPage {

  private final Metrics metrics;
  private final CorrectedMonths closed;
  private final Pages pages;

  ClosedMonthPage(Metrics metrics, CorrectedMonths closed, Pages pages) {
    this.metrics = metrics;
    this.closed = closed;
    this.pages = pages;
  }

  /** A figure in both views; empty words where nothing was counted. */
  record Line(String clause, String target, String first, String corrected, boolean changed) {

    static Line of(CorrectedMonth.Row row) {
      AttainmentRow one = row.either();
      Object target = one.goal() == null ? null : one.goal().target();
      return new Line(
          one.figure().clause(),
          target == null ? "" : target.toString(),
          words(row.first()),
          words(row.corrected()),
          row.isChanged());
    }

    private static String words(AttainmentRow row) {
      if (row == null || row.figure().isEmpty()) {
        return "";
      }
      String value = row.percent() == null ? row.value().toPlainString() : row.percent() + " %";
      String attained =
          row.attained() == null ? "" : row.attained() ? ", attained" : ", not attained";
      return value + attained;
    }
  }

  /** What became of a ticket. */
  record News(Correction told, String href, When learned) {}

  @GetMapping("/staff/metrics/{agreement}/closed")
  ResponseEntity<String> closed(
      @PathVariable String agreement,
      @RequestParam(required = false) String month,
      @RequestParam(required = false) String agency) {
    MetricsReport report = metrics.of(agreement, new MetricsAsked(agency, 1, month));
    Policy policy = report.policy();
    String whose =
        report.agency() == null
            ? policy.directory().agencies().keySet().iterator().next()
            : report.agency();
    YearMonth asked = report.last();
    Map<String, Object> model = model(report, whose);
    try {
      model.putAll(
          figures(
              closed.of(
                  report.release(),
                  policy,
                  new CorrectedMonths.Asked(whose, asked, metrics.now(policy))),
              policy.agreement().zone()));
    } catch (NotFound e) {
      return pages.page("closed-month", model, HttpStatus.NOT_FOUND);
    }
    return pages.page("closed-month", model, HttpStatus.OK);
  }

  private static Map<String, Object> model(MetricsReport report, String agency) {
    String month = MetricsGroup.month(report.last());
    Map<String, Object> model = new HashMap<>();
    model.put("title", month + " as first reported and as corrected");
    model.put("agreement", report.policy().agreement());
    model.put("choices", report.choices());
    model.put("month", report.last().toString());
    model.put("agency", agency);
    model.put("closed", null);
    return model;
  }

  private static Map<String, Object> figures(CorrectedMonth found, ZoneId zone) {
    return Map.of(
        "closed", When.of(found.closed(), zone),
        "release", found.release().substring(0, 12),
        "lines", found.rows().stream().map(Line::of).toList(),
        "news", news(found, zone));
  }

  private static List<News> news(CorrectedMonth found, ZoneId zone) {
    return found.rows().stream()
        .flatMap(row -> row.corrections().stream())
        .map(
            one ->
                new News(
                    one,
                    one.ticket() == null ? null : Link.ticket(one.agency(), one.ticket()),
                    one.learned() == null ? null : When.of(one.learned(), zone)))
        .toList();
  }
}

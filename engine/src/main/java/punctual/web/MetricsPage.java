package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import punctual.reporting.AttainmentFormat;
import punctual.reporting.AttainmentRow;

/**
 * {@code /metrics/{agreement}}: what was attained month by month and together, for everybody to see
 * (UT-RPT-1). Also as CSV and JSON.
 */
@RestController
final class MetricsPage {

  private final Metrics metrics;
  private final Pages pages;

  MetricsPage(Metrics metrics, Pages pages) {
    this.metrics = metrics;
    this.pages = pages;
  }

  @GetMapping("/metrics/{agreement}")
  ResponseEntity<?> metrics(
      @PathVariable String agreement, MetricsAsked asked, HttpServletRequest request)
      throws IOException {
    MetricsReport report = metrics.of(agreement, asked);
    String format = Formats.of(request, List.of("html", "csv", "json"));
    return switch (format) {
      case "csv" -> file(report.rows(), AttainmentFormat.CSV, Formats.CSV, agreement + ".csv");
      case "json" ->
          file(
              report.rows(),
              AttainmentFormat.JSON,
              MediaType.APPLICATION_JSON,
              agreement + ".json");
      default -> page(report);
    };
  }

  private ResponseEntity<String> page(MetricsReport report) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Performance: " + report.policy().agreement().title());
    model.put("report", report);
    model.put("from", MetricsGroup.month(report.first()));
    model.put("to", MetricsGroup.month(report.last()));
    model.put("agreement", report.policy().agreement());
    model.put("choices", report.choices());
    model.put("query", report.query());
    model.put("groups", MetricsGroup.of(report));
    model.put("readings", Readings.of(report.release(), report.policy()));
    return pages.page("metrics", model);
  }

  private static ResponseEntity<String> file(
      List<AttainmentRow> rows, AttainmentFormat format, MediaType type, String name)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(rows, bytes);
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .body(bytes.toString(StandardCharsets.UTF_8));
  }
}

package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.engine.Policy;
import punctual.policy.Release;
import punctual.reporting.Attainment;
import punctual.reporting.AttainmentFormat;
import punctual.reporting.CallFigures;
import punctual.reporting.Figures;
import punctual.reporting.StoredFigures;
import punctual.store.JdbcReleases;

/**
 * {@code GET /api/agreements/{agreement}/report?month=}: the service levels of a month, for an
 * agency or for the desk as a whole; {@code /left-out} names each call that counts nowhere.
 */
@RestController
final class ReportApi {

  private final JdbcClient jdbc;
  private final JdbcReleases releases;
  private final About about;

  ReportApi(JdbcClient jdbc, JdbcReleases releases, About about) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.about = about;
  }

  @GetMapping("/api/agreements/{agreement}/report")
  ResponseEntity<byte[]> report(
      @PathVariable String agreement,
      @RequestParam String month,
      @RequestParam(defaultValue = CallFigures.DESK) String agency,
      HttpServletRequest request)
      throws IOException {
    Instant now = about.source().instant();
    Release release = releases.release(releases.active(now));
    Policy policy = policy(release, agreement);
    YearMonth asked = month(month);
    Figures figures = new StoredFigures(jdbc, policy).figures(asked, asked, now);
    boolean csv = Formats.of(request, List.of("json", "csv")).equals("csv");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    (csv ? AttainmentFormat.CSV : AttainmentFormat.JSON)
        .write(new Attainment(release, agreement, figures).rows(agency, asked), bytes);
    return ResponseEntity.ok()
        .contentType(csv ? Formats.CSV : MediaType.APPLICATION_JSON)
        .body(bytes.toByteArray());
  }

  @GetMapping("/api/agreements/{agreement}/report/left-out")
  Map<String, List<CallFigures.Excluded>> leftOut(
      @PathVariable String agreement,
      @RequestParam String month,
      @RequestParam(defaultValue = CallFigures.DESK) String agency) {
    Release release = releases.release(releases.active(about.source().instant()));
    YearMonth asked = month(month);
    CallFigures calls = new StoredFigures(jdbc, policy(release, agreement)).calls(asked, asked);
    return Map.of("calls", calls.excluded(agency, asked));
  }

  private static Policy policy(Release release, String agreement) {
    return release
        .policy(agreement)
        .orElseThrow(() -> new NotFound("no agreement '" + agreement + "' is known"));
  }

  private static YearMonth month(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw new WrongRequest("month", "is written like 2010-11");
    }
  }
}

package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
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
import punctual.reporting.AttainmentRow;
import punctual.reporting.CallFigures;
import punctual.reporting.CorrectedMonth;
import punctual.reporting.Figures;
import punctual.reporting.StoredFigures;
import punctual.store.JdbcReleases;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /api/agreements/{agreement}/report?month=}: the service levels of a month, for an
 * agency or for the desk as a whole, with {@code view=first} as first reported when the month was
 * closed; {@code /corrections} shows both with what makes the difference, {@code /left-out} names
 * each call that counts nowhere.
 */
@RestController
final class ReportApi {

  private final JdbcClient jdbc;
  private final JdbcReleases releases;
  private final About about;
  private final CorrectedMonths closed;

  ReportApi(JdbcClient jdbc, JdbcReleases releases, About about, CorrectedMonths closed) {
    this.closed = closed;
    this.jdbc = jdbc;
    this.releases = releases;
    this.about = about;
  }

  @GetMapping("/api/agreements/{agreement}/report")
  ResponseEntity<byte[]> report(
      @PathVariable String agreement,
      @RequestParam String month,
      @RequestParam(defaultValue = CallFigures.DESK) String agency,
      @RequestParam(defaultValue = "current") String view,
      HttpServletRequest request)
      throws IOException {
    Release release = releases.release(releases.active(about.source().instant()));
    Policy policy = policy(release, agreement);
    CorrectedMonths.Asked asked = asked(agency, month);
    List<AttainmentRow> rows =
        switch (view) {
          case "current" -> current(release, policy, asked);
          case "first" -> closed.of(release, policy, asked).first();
          case "corrected" -> closed.of(release, policy, asked).corrected();
          default -> throw new WrongRequest("view", "is current, first or corrected");
        };
    boolean csv = Formats.of(request, List.of("json", "csv")).equals("csv");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    (csv ? AttainmentFormat.CSV : AttainmentFormat.JSON).write(rows, bytes);
    return answer(csv, bytes.toByteArray());
  }

  private List<AttainmentRow> current(Release release, Policy policy, CorrectedMonths.Asked asked) {
    YearMonth month = asked.month();
    Figures figures = new StoredFigures(jdbc, policy).figures(month, month, asked.now());
    return new Attainment(release, policy.agreement().id(), figures).rows(asked.agency(), month);
  }

  private CorrectedMonths.Asked asked(String agency, String month) {
    return new CorrectedMonths.Asked(agency, month(month), about.source().instant());
  }

  private static ResponseEntity<byte[]> answer(boolean csv, byte[] body) {
    return ResponseEntity.ok()
        .contentType(csv ? Formats.CSV : MediaType.APPLICATION_JSON)
        .body(body);
  }

  @GetMapping("/api/agreements/{agreement}/report/corrections")
  ResponseEntity<byte[]> corrections(
      @PathVariable String agreement,
      @RequestParam String month,
      @RequestParam(defaultValue = CallFigures.DESK) String agency,
      HttpServletRequest request) {
    Release release = releases.release(releases.active(about.source().instant()));
    CorrectedMonth found = closed.of(release, policy(release, agreement), asked(agency, month));
    boolean csv = Formats.of(request, List.of("json", "csv")).equals("csv");
    String text =
        csv
            ? CorrectionsText.csv(found)
            : JsonMapper.shared().writeValueAsString(CorrectionsText.json(found));
    return answer(csv, text.getBytes(StandardCharsets.UTF_8));
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

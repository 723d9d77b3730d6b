package punctual.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.access.Sight;
import punctual.billing.MonthEnd;
import punctual.billing.MonthEnds;
import punctual.billing.Statement;
import punctual.billing.StatementFormat;
import punctual.billing.StoredStatements;
import punctual.engine.Policy;

/**
 * {@code GET /api/agencies/{agency}/billing?agreement=&month=}: an agency's billing statement as
 * the ledger has it, or with {@code view=first} as it was reported when the month was closed; and
 * closing a month by hand (NY-BIL-5).
 */
@RestController
final class StatementsApi {

  private static final String BY_HAND = "by hand";

  private final JdbcClient jdbc;
  private final Agreements agreements;
  private final MonthEnds monthEnds;

  StatementsApi(JdbcClient jdbc, Agreements agreements, MonthEnds monthEnds) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.monthEnds = monthEnds;
  }

  @GetMapping("/api/agencies/{agency}/billing")
  ResponseEntity<byte[]> statement(
      @PathVariable String agency,
      @RequestParam String agreement,
      @RequestParam String month,
      @RequestParam(defaultValue = "csv") String format,
      @RequestParam(defaultValue = "current") String view)
      throws IOException {
    Policy policy = policy(agreement);
    YearMonth asked = month(month);
    String name = agreement + "-" + agency + "-" + asked + ".";
    if (view.equals("first")) {
      return file(first(policy, agency, asked), StatementFormat.CSV, name);
    }
    if (!view.equals("current")) {
      throw new WrongRequest("view", "is current or first");
    }
    StatementFormat written = format(format);
    Statement statement = new StoredStatements(jdbc, policy).statement(agency, asked);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.write(statement, bytes);
    return file(bytes.toByteArray(), written, name);
  }

  /** Closes a month; one that is closed already stays as it is. */
  @PostMapping("/api/agreements/{agreement}/months/{month}/close")
  Map<String, Object> close(@PathVariable String agreement, @PathVariable String month) {
    try {
      MonthEnd.Closed closed =
          monthEnds.close(policy(agreement), month(month), Sight.name().orElse(BY_HAND));
      return Map.of(
          "month", closed.month().toString(),
          "billed", closed.billed(),
          "findings", closed.findings());
    } catch (IllegalArgumentException e) {
      throw new WrongRequest("month", e.getMessage());
    }
  }

  private byte[] first(Policy policy, String agency, YearMonth month) throws IOException {
    byte[] kept =
        new MonthEnd(jdbc, policy)
            .firstReported(agency, month)
            .orElseThrow(
                () -> new NotFound("nothing was reported to '" + agency + "' for " + month));
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(kept))) {
      return plain.readAllBytes();
    }
  }

  private Policy policy(String agreement) {
    return agreements.all().stream()
        .filter(policy -> policy.agreement().id().equals(agreement))
        .findFirst()
        .orElseThrow(() -> new NotFound("no agreement '" + agreement + "' is known"));
  }

  private static YearMonth month(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw new WrongRequest("month", "is written like 2010-11");
    }
  }

  private static StatementFormat format(String format) {
    return List.of(StatementFormat.values()).stream()
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
        .findFirst()
        .orElseThrow(() -> new WrongRequest("format", "is csv, json, xlsx or pdf"));
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, StatementFormat format, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + format.ending() + "\"")
        .body(bytes);
  }
}

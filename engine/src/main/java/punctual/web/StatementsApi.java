package punctual.web;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.access.Sight;
import punctual.billing.Document;
import punctual.billing.MonthEnd;
import punctual.billing.MonthEnds;
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
  private final TransactionTemplate snapshot;
  private final Agreements agreements;
  private final MonthEnds monthEnds;

  StatementsApi(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Agreements agreements,
      MonthEnds monthEnds) {
    this.jdbc = jdbc;
    this.snapshot = new TransactionTemplate(transactions.getTransactionManager());
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.agreements = agreements;
    this.monthEnds = monthEnds;
  }

  @GetMapping("/api/agencies/{agency}/billing")
  ResponseEntity<Resource> statement(
      @PathVariable String agency,
      @RequestParam String agreement,
      @RequestParam String month,
      @RequestParam(defaultValue = "csv") String format,
      @RequestParam(defaultValue = "current") String view)
      throws IOException {
    Policy policy = policy(agreement);
    YearMonth asked = month(month);
    StatementFormat written = format(format);
    String name = agreement + "-" + agency + "-" + asked + "." + written.ending();
    return switch (view) {
      case "current" -> file(current(policy, agency, asked, written), written, name);
      case "first" -> file(first(policy, agency, asked, written), written, name);
      default -> throw new WrongRequest("view", "is current or first");
    };
  }

  /** The statement in a file, so that what fails while it is written is said. */
  private Resource current(Policy policy, String agency, YearMonth month, StatementFormat format) {
    return snapshot.execute(
        status -> {
          StoredStatements statements = new StoredStatements(jdbc, policy);
          try {
            return sent(Document.of(statements.statement(agency, month), format));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The file is gone when it has been read. */
  private static Resource sent(Document document) throws IOException {
    InputStream content =
        new FilterInputStream(document.open()) {
          @Override
          public void close() throws IOException {
            super.close();
            document.close();
          }
        };
    long size = document.size();
    return new InputStreamResource(content) {
      @Override
      public long contentLength() {
        return size;
      }
    };
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

  private Resource first(Policy policy, String agency, YearMonth month, StatementFormat format)
      throws IOException {
    MonthEnd.FirstReported kept =
        monthEnds
            .firstReported(policy, agency, month)
            .orElseThrow(
                () -> new NotFound("nothing was reported to '" + agency + "' for " + month));
    return switch (format) {
      case CSV -> {
        InputStream csv = new ByteArrayInputStream(kept.csv());
        yield new ByteArrayResource(new GZIPInputStream(csv).readAllBytes());
      }
      case PDF -> new ByteArrayResource(kept.pdf());
      default -> throw new WrongRequest("format", "of what was first reported is csv or pdf");
    };
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

  private static ResponseEntity<Resource> file(
      Resource content, StatementFormat format, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(content);
  }
}

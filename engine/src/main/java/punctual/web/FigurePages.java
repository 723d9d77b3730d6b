package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.engine.Goal;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /staff/metrics/{agreement}}: a month's figure opened down to its tickets, answers or
 * outages, and {@code /budget}: how much each target can still bear, and which open tickets
 * threaten it.
 */
@RestController
final class FigurePages {

  private static final String TITLE = "title";

  private final Metrics metrics;
  private final FigureTickets figures;
  private final FigureCases cases;
  private final Pages pages;

  FigurePages(Metrics metrics, FigureTickets figures, FigureCases cases, Pages pages) {
    this.cases = cases;
    this.metrics = metrics;
    this.figures = figures;
    this.pages = pages;
  }

  @GetMapping("/staff/metrics/{agreement}/figure")
  ResponseEntity<String> figure(
      @PathVariable String agreement,
      @RequestParam String clause,
      @RequestParam String month,
      @RequestParam(required = false) String agency,
      HttpServletRequest request) {
    MetricsReport report = metrics.of(agreement, new MetricsAsked(agency, 1, month));
    Goal goal =
        report.policy().goals().stream()
            .filter(one -> one.clause().equals(clause))
            .findFirst()
            .orElseThrow(() -> new NotFound("nothing is measured for '" + clause + "'"));
    boolean json = Formats.of(request, List.of("html", "json")).equals("json");
    Behind behind = behind(report, goal);
    return json ? json(behind.facts()) : page(report, goal, behind);
  }

  /** What a figure counts: tickets with a clock, or what else it is about. */
  private record Behind(
      boolean tickets,
      List<FigureTickets.Row> rows,
      List<FigureCases.Told> told,
      List<FigureCases.Down> outages) {

    List<Map<String, Object>> facts() {
      return Stream.of(
              rows.stream().map(FigurePages::facts),
              told.stream().map(FigureCases.Told::facts),
              outages.stream().map(FigureCases.Down::facts))
          .flatMap(facts -> facts)
          .toList();
    }
  }

  private Behind behind(MetricsReport report, Goal goal) {
    Instant now = metrics.now(report.policy());
    YearMonth month = report.last();
    return FigureTickets.hasTickets(report, goal)
        ? new Behind(true, figures.rows(report, goal, month, now), List.of(), List.of())
        : new Behind(
            false,
            List.of(),
            cases.told(report, goal, month),
            cases.outages(report, goal, month, now));
  }

  private ResponseEntity<String> page(MetricsReport report, Goal goal, Behind behind) {
    YearMonth month = report.last();
    Map<String, Object> model = head(report, month);
    model.put(TITLE, goal.sentence() + ", " + MetricsGroup.month(month));
    model.put("goal", goal);
    model.put("cell", MetricsGroup.Cell.of(goal, report.of(goal, month), null));
    model.put("tickets", behind.tickets());
    model.put("rows", behind.rows());
    model.put("told", behind.told());
    model.put("outages", behind.outages());
    return pages.page("figure", model);
  }

  @GetMapping("/staff/metrics/{agreement}/budget")
  ResponseEntity<String> budget(
      @PathVariable String agreement,
      @RequestParam(required = false) String month,
      @RequestParam(required = false) String agency,
      HttpServletRequest request) {
    MetricsReport report = metrics.of(agreement, new MetricsAsked(agency, 1, month));
    YearMonth asked = report.last();
    ZoneId zone = report.policy().agreement().zone();
    List<FigureTickets.Borne> budgets = figures.budgets(report, asked);
    List<FigureTickets.Row> threatening =
        FigureTickets.threatening(budgets, metrics.now(report.policy()), zone);
    if (Formats.of(request, List.of("html", "json")).equals("json")) {
      return json(
          Map.of(
              "budgets", budgets.stream().map(FigurePages::facts).toList(),
              "threatening", threatening.stream().map(FigurePages::facts).toList()));
    }
    Map<String, Object> model = head(report, asked);
    model.put(TITLE, "What the targets can bear, " + MetricsGroup.month(asked));
    model.put("budgets", budgets);
    model.put("rows", threatening);
    return pages.page("budget", model);
  }

  private static Map<String, Object> head(MetricsReport report, YearMonth month) {
    Map<String, Object> model = new HashMap<>();
    model.put("agreement", report.policy().agreement());
    model.put("choices", report.choices());
    model.put("month", month.toString());
    model.put("agency", report.agency());
    return model;
  }

  private static Map<String, Object> facts(FigureTickets.Row row) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ticket", row.ticket().ticket());
    facts.put("agency", row.ticket().agency());
    facts.put("clause", row.clause());
    facts.put("key", row.ticket().key());
    facts.put("opened", row.ticket().opened().toString());
    facts.put("due", row.ticket().due().toString());
    facts.put("state", row.ticket().state());
    facts.put("judged", row.judged() == null ? null : row.judged().iso());
    return facts;
  }

  private static Map<String, Object> facts(FigureTickets.Borne one) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("clause", one.goal().clause());
    facts.put("target", one.goal().target());
    facts.put("kept", one.budget().figure().kept());
    facts.put("all", one.budget().figure().all());
    facts.put("open", one.budget().threatening().size());
    facts.put("bearable", one.budget().bearable());
    return facts;
  }

  private static ResponseEntity<String> json(Object body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(JsonMapper.shared().writeValueAsString(body));
  }
}

package punctual.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /staff/work}: changes are requested, decided and prioritised, and work is recorded for the
 * bill (UT-CHG-1, UT-BIL-1).
 */
@RestController
final class WorkPage {

  private static final String HERE = "/staff/work";

  private final WorkDesk desk;
  private final FormTokens tokens;
  private final Pages pages;

  WorkPage(WorkDesk desk, FormTokens tokens, Pages pages) {
    this.desk = desk;
    this.tokens = tokens;
    this.pages = pages;
  }

  @GetMapping(HERE)
  ResponseEntity<String> work() {
    return shown(Map.of(), HttpStatus.OK);
  }

  /** Asks for a change. */
  @PostMapping(HERE + "/change")
  ResponseEntity<String> request(
      @RequestParam String agency,
      @RequestParam(defaultValue = "") String summary,
      @RequestParam(defaultValue = "") String token) {
    WorkForms.Request form = new WorkForms.Request(agency, summary.strip(), nonce(token));
    String number = tokens.number("CHG-", form.token());
    return done(form.problem(), () -> desk.request(form, number), Map.of("summary", summary));
  }

  /** Records what was decided about a change. */
  @PostMapping(HERE + "/decision")
  ResponseEntity<String> decide(
      @RequestParam String agency,
      @RequestParam String ticket,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String priority,
      @RequestParam(defaultValue = "") String token) {
    WorkForms.Decision form =
        new WorkForms.Decision(agency, ticket, verdict, priority, nonce(token));
    return done(form.problem(), () -> desk.decide(form), Map.of());
  }

  /** Records hours of work. */
  @PostMapping(HERE + "/hours")
  ResponseEntity<String> record(
      @RequestParam String agency,
      @RequestParam(defaultValue = "") String ticket,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String hours,
      @RequestParam(defaultValue = "") String token) {
    WorkForms.Work form =
        new WorkForms.Work(agency, ticket.strip(), category.strip(), hours.strip(), nonce(token));
    return done(
        form.problem(),
        () -> desk.record(form),
        Map.of("ticket", ticket, "category", category, "hours", hours));
  }

  private String nonce(String token) {
    return token.isBlank() ? tokens.nonce() : token;
  }

  private ResponseEntity<String> done(
      String problem, Supplier<Optional<String>> act, Map<String, String> typed) {
    Optional<String> refused = problem == null ? act.get() : Optional.of(problem);
    if (refused.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(HERE)).build();
    }
    Map<String, Object> model = new HashMap<>(typed);
    model.put("sentence", refused.get());
    return shown(model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ResponseEntity<String> shown(Map<String, Object> more, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Work and changes");
    model.put("changes", desk.changes());
    List<WorkDesk.Done> done = desk.done();
    model.put("done", done);
    model.put("categories", done.stream().map(WorkDesk.Done::category).distinct().toList());
    model.put("changers", desk.offered(WorkDesk.CHANGE));
    model.put("workers", desk.offered(WorkDesk.WORK));
    model.put("bills", desk.bills());
    model.put("token", tokens.nonce());
    for (String field : new String[] {"sentence", "summary", "ticket", "category", "hours"}) {
      model.put(field, null);
    }
    model.putAll(more);
    return pages.page("work", model, status);
  }
}

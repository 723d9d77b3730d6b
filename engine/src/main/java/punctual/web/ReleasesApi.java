package punctual.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import punctual.access.Sight;
import punctual.files.FileProblem;
import punctual.policy.ReleaseFiles;
import punctual.release.Activating;
import punctual.release.Examined;
import punctual.release.Gate;
import punctual.release.HomeStatus;
import punctual.release.HomeWatch;
import punctual.release.Order;
import punctual.release.Plan;
import punctual.release.Planning;
import punctual.release.Refused;
import punctual.release.ReleaseBook;
import punctual.store.Activation;
import punctual.store.JdbcReleases;

/** {@code /api/releases}: stored, planned, activated, rolled back by activating an earlier one. */
@RestController
final class ReleasesApi {

  private final Gate gate;
  private final ReleaseBook book;
  private final Activating activating;
  private final Planning planning;
  private final Home home;

  ReleasesApi(Gate gate, ReleaseBook book, Activating activating, Planning planning, Home home) {
    this.gate = gate;
    this.book = book;
    this.activating = activating;
    this.planning = planning;
    this.home = home;
  }

  /** What is in force and what lies in the home. */
  @org.springframework.stereotype.Component
  record Home(JdbcReleases releases, HomeWatch watch, InstantSource clock) {}

  /**
   * A release as it is sent.
   *
   * @param files texts by path
   * @param acknowledged whether it is stored although scenarios of the home fail
   */
  record Sent(Map<String, String> files, String by, String reason, Boolean acknowledged) {

    boolean isAcknowledged() {
      return Boolean.TRUE.equals(acknowledged);
    }
  }

  /** What is ordered: {@code tickets} is {@code new} or {@code open}. */
  record Ordered(String by, String reason, String tickets, Instant from) {}

  /** All that is known of releases in force. */
  record All(HomeStatus home, List<Activation> activations) {}

  @GetMapping("/api/releases")
  All all() {
    return new All(home.watch().status(), home.releases().activations());
  }

  @GetMapping("/api/releases/{hash}")
  ResponseEntity<Map<String, Object>> one(@PathVariable String hash) {
    ReleaseBook.Entry entry = book.find(full(hash)).orElseThrow();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("release", entry.hash());
    fields.put("stored", entry.stored());
    fields.put("author", entry.author());
    fields.put("reason", entry.reason());
    fields.put("evidence", entry.evidence());
    fields.put("files", home.releases().files(entry.hash()).orElseThrow().texts().keySet());
    return ResponseEntity.ok().eTag(entry.hash()).body(fields);
  }

  /** Examines a release and stores it when it may come into force. */
  @PostMapping("/api/releases")
  ResponseEntity<Map<String, Object>> store(@RequestBody Sent sent) {
    ReleaseFiles files = files(sent);
    Gate.Passed passed = gate.examine(files);
    if (!passed.mayBeStored(sent.isAcknowledged())) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(shown(passed.examined()));
    }
    home.releases().keep(passed.release());
    book.store(files, by(sent.by()), sent.reason(), passed.examined());
    return ResponseEntity.created(URI.create("/api/releases/" + files.hash()))
        .eTag(files.hash())
        .body(shown(passed.examined()));
  }

  private static ReleaseFiles files(Sent sent) {
    if (sent.files() == null || sent.files().isEmpty()) {
      throw new WrongRequest("'files' is missing: the texts of the release by path");
    }
    return ReleaseFiles.sent(new TreeMap<>(sent.files()));
  }

  /** What a release that is not stored would do to open tickets now. */
  @PostMapping("/api/plans")
  ResponseEntity<?> planOf(@RequestBody Sent sent) {
    Gate.Passed passed = gate.examine(files(sent));
    return passed.release() == null
        ? ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(shown(passed.examined()))
        : ResponseEntity.ok(planning.plan(passed.release(), home.clock().instant()));
  }

  /** What the release would do to open tickets now. */
  @PostMapping("/api/releases/{hash}/plan")
  Plan plan(@PathVariable String hash) {
    return planning.plan(home.releases().release(full(hash)), home.clock().instant());
  }

  /** Puts it in force; of an earlier one: rolls back to it. */
  @PostMapping("/api/releases/{hash}/activations")
  ResponseEntity<Order> activate(@PathVariable String hash, @RequestBody Ordered ordered) {
    String tickets = ordered.tickets() == null ? "new" : ordered.tickets();
    if (!tickets.equals("new") && !tickets.equals("open")) {
      throw new WrongRequest("'tickets' is new or open; found '" + tickets + "'");
    }
    Order order =
        new Order(
            full(hash), by(ordered.by()), ordered.reason(), tickets.equals("open"), ordered.from());
    return ResponseEntity.status(HttpStatus.CREATED).body(activating.activate(order));
  }

  /** Whoever signed in; else whom the request names. */
  static String by(String named) {
    return Sight.name().orElse(named);
  }

  private String full(String hash) {
    List<String> found = book.beginning(hash);
    if (found.size() != 1) {
      throw new NotFound(
          found.isEmpty()
              ? "no stored release begins with '" + hash + "'"
              : "several stored releases begin with '" + hash + "'");
    }
    return found.get(0);
  }

  static Map<String, Object> shown(Examined examined) {
    Map<String, Object> fields = examined.fields();
    fields.put("findings", examined.findings());
    fields.put("failures", examined.failures());
    return fields;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> wrong(FileProblem e) {
    return ResponseEntity.badRequest().body(Map.of("error", e.sentence()));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refused e) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", e.getMessage()));
  }
}

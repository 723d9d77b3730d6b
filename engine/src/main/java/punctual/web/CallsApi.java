package punctual.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.access.Sight;
import punctual.connectors.in.BrokerAway;
import punctual.connectors.in.EventsIn;
import punctual.contract.NoticeOutcome;
import punctual.time.SystemClock;

/**
 * Who is to be phoned, about what and until when: notices of the channel {@code phone}. What became
 * of a call comes back as an outcome like any other, by the queue.
 */
@RestController
final class CallsApi {
  private static final String SOURCE = "/connectors/calls";

  private final JdbcClient jdbc;
  private final EventsIn events;
  private final InstantSource clock = new SystemClock();

  CallsApi(JdbcClient jdbc, EventsIn events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * A call to be made.
   *
   * @param key the notice's key, the number of its line and of its copy
   * @param until when what it meets is due, or null
   */
  record Call(
      String agency,
      String ticket,
      String key,
      String notice,
      String role,
      String name,
      String number,
      String about,
      String words,
      Instant at,
      Instant until,
      int severity,
      int attempt) {

    static Call of(ResultSet row) throws SQLException {
      return new Call(
          row.getString("agency"),
          row.getString("ticket"),
          row.getString("key") + "#" + row.getInt("line") + "." + row.getInt("copy"),
          row.getString("notice"),
          row.getString("role"),
          row.getString("name"),
          row.getString("address"),
          row.getString("subject"),
          row.getString("body"),
          Statements.instant(row, "at"),
          Statements.instant(row, "due"),
          row.getInt("severity"),
          row.getInt("attempts"));
    }

    NoticeOutcome outcome(boolean reached, String error) {
      return new NoticeOutcome(
          reached,
          ticket,
          agency,
          notice,
          key,
          "phone",
          reached ? null : error,
          attempt,
          !reached,
          false);
    }
  }

  /** The calls, the most severe and most urgent first. */
  @GetMapping(path = "/api/calls", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Call> calls(@RequestParam(required = false) String agency) {
    String seen = Sight.agency().orElse(agency);
    return jdbc.sql(Statements.of("calls"))
        .params(seen, seen)
        .query((row, number) -> Call.of(row))
        .list();
  }

  /** The same for a spreadsheet. */
  @GetMapping(path = "/api/calls.csv", produces = "text/csv;charset=UTF-8")
  String csv(@RequestParam(required = false) String agency) {
    CsvText csv = new CsvText();
    csv.row("until", "severity", "number", "name", "role", "agency", "ticket", "about", "key");
    for (Call call : calls(agency)) {
      csv.row(
          call.until(),
          call.severity(),
          call.number(),
          call.name(),
          call.role(),
          call.agency(),
          call.ticket(),
          call.about(),
          call.key());
    }
    return csv.toString();
  }

  /**
   * Says what became of a call.
   *
   * @param reached whether somebody was told; if not, the notice moves on to the next contact
   */
  @PostMapping("/staff/calls/{agency}/{ticket}")
  ResponseEntity<String> done(
      @PathVariable String agency,
      @PathVariable String ticket,
      @RequestParam String key,
      @RequestParam boolean reached,
      @RequestParam(defaultValue = "nobody was reached") String why) {
    Call call =
        calls(agency).stream()
            .filter(one -> one.ticket().equals(ticket) && one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFound("there is no such call to be made"));
    try {
      String id = agency + '\n' + ticket + '\n' + key + '\n' + call.attempt();
      UUID name = UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      NoticeOutcome outcome = call.outcome(reached, why);
      events.outcome(outcome.toEvent(name.toString(), SOURCE, clock.instant()).toJson());
      return ResponseEntity.accepted().build();
    } catch (BrokerAway e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(e.getMessage());
    }
  }
}

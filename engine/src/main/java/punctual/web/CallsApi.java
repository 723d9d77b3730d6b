package punctual.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.connectors.in.BrokerAway;

/** Who is to be phoned, about what and until when, for programs. */
@RestController
final class CallsApi {

  private final CallList list;

  CallsApi(CallList list) {
    this.list = list;
  }

  /** The calls, the most severe and most urgent first. */
  @GetMapping(path = "/api/calls", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Call> calls(@RequestParam(required = false) String agency) {
    return list.calls(agency);
  }

  /** The same for a spreadsheet. */
  @GetMapping(path = "/api/calls.csv", produces = "text/csv;charset=UTF-8")
  String csv(@RequestParam(required = false) String agency) {
    CsvText csv = new CsvText();
    csv.row("until", "severity", "number", "name", "role", "agency", "ticket", "about", "key");
    for (Call call : list.calls(agency)) {
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
    try {
      list.done(agency, ticket, key, reached, why);
      return ResponseEntity.accepted().build();
    } catch (BrokerAway e) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(e.getMessage());
    }
  }
}

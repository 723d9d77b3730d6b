package punctual.web;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /trouble}: messages that could not be used, notices that reached nobody. */
@RestController
final class TroublePage {

  private static final int ROWS = 50;

  private final JdbcClient jdbc;
  private final Notices notices;
  private final Shower shower;
  private final Pages pages;

  TroublePage(JdbcClient jdbc, Notices notices, Shower shower, Pages pages) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.shower = shower;
    this.pages = pages;
  }

  /** A message that was not used. */
  record Unused(
      long n, String agency, String sender, When received, String source, String id, String why) {}

  /** Some of them; {@code next} is null on the last page. */
  record UnusedPage(List<Unused> rows, String next) {

    static UnusedPage of(List<Unused> rows) {
      return new UnusedPage(rows, rows.size() < ROWS ? null : "" + rows.get(rows.size() - 1).n());
    }
  }

  @GetMapping("/trouble")
  ResponseEntity<String> trouble(
      @RequestParam(defaultValue = "9223372036854775807") long dead,
      @RequestParam(defaultValue = "9223372036854775807") long rejected) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Trouble");
    model.put("notices", shower.notices(notices.undelivered(ROWS)));
    model.put("dead", UnusedPage.of(deadLetters(dead)));
    model.put("rejected", UnusedPage.of(rejections(rejected)));
    return pages.page("trouble", model);
  }

  private List<Unused> deadLetters(long before) {
    return jdbc.sql(Statements.of("dead-letters"))
        .params(before, ROWS)
        .query(
            (row, number) ->
                new Unused(
                    row.getLong("n"),
                    row.getString("agency"),
                    row.getString("sender"),
                    When.of(Statements.instant(row, "received"), ZoneOffset.UTC),
                    null,
                    null,
                    row.getString("reason")))
        .list();
  }

  private List<Unused> rejections(long before) {
    return jdbc.sql(Statements.of("rejections"))
        .params(before, ROWS)
        .query(
            (row, number) ->
                new Unused(
                    row.getLong("n"),
                    row.getString("agency"),
                    row.getString("sender"),
                    When.of(Statements.instant(row, "received"), ZoneOffset.UTC),
                    row.getString("source"),
                    row.getString("id"),
                    reasons(row.getString("answer"))))
        .list();
  }

  /** The reasons of an answer in a line: {@code /data/impact: …; …}. */
  private static String reasons(String answer) {
    StringBuilder reasons = new StringBuilder();
    for (JsonNode reason : JsonMapper.shared().readTree(answer).path("reasons")) {
      String pointer = reason.path("pointer").asString("");
      reasons
          .append(reasons.isEmpty() ? "" : "; ")
          .append(pointer.isEmpty() ? "" : pointer + ": ")
          .append(reason.path("reason").asString(""));
    }
    return reasons.toString();
  }
}

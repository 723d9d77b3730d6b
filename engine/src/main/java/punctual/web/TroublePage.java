package punctual.web;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /trouble}: messages that could not be used, notices that reached nobody, what a policy
 * refused.
 */
@RestController
final class TroublePage {

  private static final int ROWS = 50;
  private static final String NEWEST = "9223372036854775807";

  private final UnusedMessages messages;
  private final Notices notices;
  private final Refusals refusals;
  private final Shower shower;
  private final Pages pages;

  TroublePage(
      UnusedMessages messages, Notices notices, Refusals refusals, Shower shower, Pages pages) {
    this.messages = messages;
    this.notices = notices;
    this.refusals = refusals;
    this.shower = shower;
    this.pages = pages;
  }

  /** A row of the page. */
  record Row(UnusedMessage message, When received, String href) {}

  /** Some of them; {@code next} is null on the last page. */
  record Rows(List<Row> rows, String next) {}

  @GetMapping("/trouble")
  ResponseEntity<String> trouble(
      @RequestParam(defaultValue = NEWEST) long dead,
      @RequestParam(defaultValue = NEWEST) long rejected) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Trouble");
    model.put("notices", shower.notices(notices.undelivered(ROWS)));
    model.put("refused", refusals.newest(ROWS));
    model.put("dead", rows(UnusedMessage.Kind.DEAD_LETTERS, dead));
    model.put("rejected", rows(UnusedMessage.Kind.REJECTIONS, rejected));
    return pages.page("trouble", model);
  }

  private Rows rows(UnusedMessage.Kind kind, long before) {
    List<Row> rows =
        messages.list(kind, null, before, ROWS).stream().map(one -> row(kind, one)).toList();
    return new Rows(rows, rows.size() < ROWS ? null : "" + rows.get(rows.size() - 1).message().n());
  }

  private static Row row(UnusedMessage.Kind kind, UnusedMessage message) {
    return new Row(
        message,
        When.of(message.received(), ZoneOffset.UTC),
        "/trouble/" + kind.path() + "/" + message.n());
  }
}

package punctual.web;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything stored about one ticket beside its ledger. */
@Component
final class TicketRecords {

  private static final int MESSAGES = 500;

  private final JdbcClient jdbc;
  private final Obligations obligations;
  private final Notices notices;

  TicketRecords(JdbcClient jdbc, Obligations obligations, Notices notices) {
    this.jdbc = jdbc;
    this.obligations = obligations;
    this.notices = notices;
  }

  /** A message that was received about the ticket. */
  record Message(
      When time,
      String type,
      String source,
      String id,
      String sender,
      When received,
      String answer) {}

  List<Obligations.Row> obligations(String agency, String id) {
    return obligations.of(agency, id);
  }

  List<Notices.Copy> notices(String agency, String id) {
    return notices.ofTicket(agency, id);
  }

  /** The ticket's messages in the order of their time. */
  List<Message> messages(String agency, String id, ZoneId zone) {
    return jdbc.sql(Statements.of("events"))
        .params(agency, id, MESSAGES)
        .query(
            (row, number) ->
                new Message(
                    When.of(Statements.instant(row, "time"), zone),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("id"),
                    row.getString("sender"),
                    When.of(Statements.instant(row, "received"), zone),
                    answer(row.getString("answer"))))
        .list();
  }

  private static String answer(String json) {
    return JsonMapper.shared().readTree(json).path("answer").asString("");
  }
}

package punctual.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.connectors.in.EventsIn;
import punctual.contract.NoticeOutcome;
import punctual.time.SystemClock;

/** The letters that were written to the constituent of an inquiry, and what became of them. */
@Component
final class KeptLetters {

  private static final String SOURCE = "/connectors/post";
  private static final String POST = "post";

  private final JdbcClient jdbc;
  private final EventsIn events;

  KeptLetters(JdbcClient jdbc, EventsIn events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * A letter.
   *
   * @param key the notice's key, the number of its line and of its copy
   * @param href of the document; null where it went by e-mail
   */
  record Kept(
      String key,
      int line,
      int copy,
      String notice,
      String way,
      String to,
      String subject,
      String text,
      When at,
      String state,
      String href,
      int attempts) {

    /** Made ready, and not yet said to be posted. */
    public boolean isToBePosted() {
      return way.equals(POST) && (state.equals("published") || state.equals("waiting"));
    }
  }

  List<Kept> of(String agency, String ticket, ZoneId zone) {
    return jdbc.sql(Statements.of("letters"))
        .params(agency, ticket)
        .query(
            (row, number) ->
                new Kept(
                    row.getString("key") + "#" + row.getInt("line") + "." + row.getInt("copy"),
                    row.getInt("line"),
                    row.getInt("copy"),
                    row.getString("notice"),
                    row.getString("channel"),
                    row.getString("address"),
                    row.getString("subject"),
                    row.getString("body"),
                    When.of(Statements.instant(row, "at"), zone),
                    row.getString("state"),
                    row.getBoolean("kept")
                        ? Link.letter(agency, ticket, row.getInt("line"), row.getInt("copy"))
                        : null,
                    row.getInt("attempts")))
        .list();
  }

  /**
   * The document as it was written.
   *
   * @throws NotFound if there is none
   */
  byte[] document(String agency, String ticket, int line, int copy) {
    return jdbc.sql(Statements.of("letter-document"))
        .params(agency, ticket, line, copy)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .orElseThrow(() -> new NotFound("there is no such letter"));
  }

  /** A letter has been put into the post. */
  void posted(String agency, String ticket, Kept letter) {
    NoticeOutcome outcome =
        new NoticeOutcome(
            true,
            ticket,
            agency,
            letter.notice(),
            letter.key(),
            POST,
            null,
            letter.attempts(),
            false,
            false);
    String id = agency + '\n' + ticket + '\n' + letter.key();
    UUID name = UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Instant now = new SystemClock().instant();
    events.outcome(outcome.toEvent(name.toString(), SOURCE, now).toJson());
  }
}

package punctual.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import punctual.contract.NoticeSend;
import punctual.engine.Limit;
import punctual.store.StoreParts.Handing;

/**
 * A copy of a notice, ready to go.
 *
 * @param ledgerLine for the channel {@code queue}; else null
 * @param enclosed names what goes with it; null where nothing does
 * @param handing how it may be handed over
 */
record Waiting(
    CopyKey key,
    String noticeKey,
    String notice,
    String channel,
    String address,
    String subject,
    String body,
    int attempts,
    int severity,
    String ledgerLine,
    String enclosed,
    Handing handing) {

  private static final String EMAIL = "email";

  static Waiting of(ResultSet row) throws SQLException {
    int most = row.getInt("most");
    Limit limit =
        row.wasNull() ? null : new Limit(most, Duration.ofSeconds(row.getInt("within_seconds")));
    return new Waiting(
        new CopyKey(row.getString("ticket"), row.getInt("line"), row.getInt("copy")),
        row.getString("key"),
        row.getString("notice"),
        row.getString("channel"),
        row.getString("address"),
        row.getString("subject"),
        row.getString("body"),
        row.getInt("attempts"),
        row.getInt("severity"),
        row.getString("ledger_line"),
        row.getString("enclosed"),
        new Handing(
            null,
            row.getBoolean("patient"),
            row.getBoolean("bundle"),
            row.getBoolean("others"),
            limit));
  }

  /** The words of all of them in one. */
  Waiting carrying(List<Waiting> others) {
    StringBuilder words = new StringBuilder(section(this));
    others.forEach(other -> words.append("\n\n").append(section(other)));
    return new Waiting(
        key,
        noticeKey,
        notice,
        channel,
        address,
        subject + " (+ " + others.size() + ")",
        words.toString(),
        attempts,
        severity,
        ledgerLine,
        enclosed,
        handing);
  }

  private static String section(Waiting notice) {
    return notice.subject() + "\n\n" + notice.body().strip();
  }

  /** Stable, so that whoever gets a copy twice can tell. */
  String messageId(String agency) {
    String ticket = key.ticket().replaceAll("[^A-Za-z0-9._-]", "_");
    return agency + "." + ticket + "." + key.line() + "." + key.copy() + "@punctual";
  }

  NoticeSend message(String agency, List<NoticeSend.Attachment> attachments) {
    return new NoticeSend(
        key.ticket(),
        agency,
        notice,
        key.written(noticeKey),
        channel,
        address,
        subject,
        body,
        channel.equals(EMAIL) ? HtmlText.of(body) : null,
        "<" + messageId(agency) + ">",
        attempts + 1,
        attachments);
  }
}

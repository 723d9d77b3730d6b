package punctual.store;

import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Arrival;
import punctual.engine.EventKey;
import punctual.engine.Store.Judged;

/** Writes what became of arrivals, where it is not the usual. */
final class InboxWriting {

  private final String agency;
  private final JdbcClient jdbc;
  private final Columns answers = new Columns("text", "text", "text");
  private final Columns dropped = new Columns("text", "text");
  private final Columns rejections = new Columns("text", "text", "text", "text", "bytea", "text");

  InboxWriting(String agency, JdbcClient jdbc) {
    this.agency = agency;
    this.jdbc = jdbc;
  }

  void write(Collection<Judged> arrivals, Map<EventKey, String> usual) {
    for (Judged judged : arrivals) {
      EventKey key = judged.arrival().key();
      if (judged.verdict().isRejected()) {
        reject(judged, key);
      } else if (!judged.answer().equals(usual.get(key))) {
        answers.add(key.source(), key.id(), judged.answer());
      }
    }
    update("inbox-drop", dropped);
    update("inbox-answer", answers);
    if (!rejections.isEmpty()) {
      jdbc.sql(Sql.of("rejection-add")).params(rejections.parameters(agency)).update();
    }
  }

  private void reject(Judged judged, EventKey key) {
    Arrival arrival = judged.arrival();
    dropped.add(key.source(), key.id());
    rejections.add(
        key.source(),
        key.id(),
        arrival.sender(),
        arrival.received(),
        arrival.body(),
        judged.answer());
  }

  private void update(String statement, Columns rows) {
    if (!rows.isEmpty()) {
      jdbc.sql(Sql.of(statement)).params(rows.parameters()).update();
    }
  }
}

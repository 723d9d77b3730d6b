package punctual.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import punctual.engine.Changed;
import punctual.facts.Obligation;
import punctual.ledger.LedgerLine;

/** What becomes of a ticket's obligations, told by its ledger lines. */
final class ObligationRows {

  private static final Map<String, String> STATES =
      Map.of(
          "met",
          "met",
          "late",
          "late",
          "missed",
          "missed",
          "withdrawn",
          "withdrawn",
          "excused",
          "excused",
          "paused",
          "paused",
          "resumed",
          "pending");
  private static final Set<String> OPEN = Set.of("paused", "pending");

  private final Columns owed =
      new Columns(
          "text", "text", "text", "text", "text", "text", "text", "text", "text", "text", "text",
          "bool");
  private final Columns superseded = new Columns("text", "text");
  private final Columns judged = new Columns("text", "text", "text", "text", "text");

  private record Row(LedgerLine owed, String state, Instant judged, Instant due) {}

  void add(Changed changed) {
    Map<String, Row> rows = new LinkedHashMap<>();
    Map<String, Instant> dues = dues(changed);
    Iterable<LedgerLine> lines = changed.retold() == null ? changed.lines() : changed.retold();
    for (LedgerLine line : lines) {
      add(line, rows, dues);
    }
    Map<String, Obligation> newest = changed.after().now().newest();
    rows.forEach((key, row) -> write(changed.after().id(), key, row, newest));
    if (changed.retold() == null) {
      supersede(changed, newest);
    }
  }

  /** Of several obligations of one name the last to arise counts. */
  private void supersede(Changed changed, Map<String, Obligation> newest) {
    for (Obligation before : changed.before().now().newest().values()) {
      if (!isNewest(newest, before.name(), before.key())) {
        superseded.add(changed.after().id(), before.key());
      }
    }
  }

  private static boolean isNewest(Map<String, Obligation> newest, String name, String key) {
    Obligation last = newest.get(name);
    return last == null || last.key().equals(key);
  }

  private static Map<String, Instant> dues(Changed changed) {
    Map<String, Instant> dues = new LinkedHashMap<>();
    for (Obligation obligation : changed.after().now().newest().values()) {
      dues.put(obligation.key(), obligation.due());
    }
    return dues;
  }

  private static void add(LedgerLine line, Map<String, Row> rows, Map<String, Instant> dues) {
    String key = (String) line.field("key");
    if (line.kind().equals("owed")) {
      rows.put(key, new Row(line, "pending", null, (Instant) line.field("due")));
    } else if (STATES.containsKey(line.kind())) {
      String state = STATES.get(line.kind());
      Row before = rows.get(key);
      LedgerLine owed = before == null ? null : before.owed();
      rows.put(key, new Row(owed, state, OPEN.contains(state) ? null : line.at(), dues.get(key)));
    }
  }

  private void write(String ticket, String key, Row row, Map<String, Obligation> newest) {
    if (row.owed() == null) {
      judged.add(ticket, key, row.state(), row.judged(), row.due());
    } else {
      LedgerLine line = row.owed();
      String name = (String) line.field("obligation");
      owed.add(
          ticket,
          key,
          name,
          line.agreement(),
          line.field("owedBy"),
          line.field("owedTo"),
          line.at(),
          row.due() == null ? line.field("due") : row.due(),
          row.state(),
          row.judged(),
          line.basis().clause(),
          isNewest(newest, name, key));
    }
  }

  Columns owed() {
    return owed;
  }

  Columns superseded() {
    return superseded;
  }

  Columns judged() {
    return judged;
  }
}

package punctual.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.engine.Changed;
import punctual.engine.Notice;
import punctual.facts.Basis;
import punctual.facts.Obligation;
import punctual.facts.Ticket;
import punctual.ledger.LedgerLine;

/** The outgoing copies of a transaction's notices; where nobody can be reached, a line says so. */
final class NoticeRows {

  private static final int UNKNOWN_SEVERITY = 9;

  private final StoreParts.Posting posting;
  private final Columns rows =
      new Columns(
          "text", "int4", "int4", "text", "text", "text", "int4", "text", "text", "text", "text",
          "text", "text", "text", "text", "int4", "text", "bool", "bool", "bool", "int4", "int4",
          "bytea");

  NoticeRows(StoreParts.Posting posting) {
    this.posting = posting;
  }

  Columns rows() {
    return rows;
  }

  /** Adds a ticket's notices; gives the lines about those that reach nobody. */
  List<LedgerLine> add(Changed changed) {
    List<LedgerLine> unreached = new ArrayList<>();
    Map<String, Integer> places = places(changed);
    for (Notice notice : changed.notices()) {
      List<StoreParts.Copy> copies = posting.copies(changed, notice);
      if (copies.isEmpty()) {
        unreached.add(undelivered(changed, notice));
      }
      for (int copy = 0; copy < copies.size(); copy++) {
        add(changed, notice, places.get(notice.key()), copy, copies.get(copy));
      }
    }
    return unreached;
  }

  /** The numbers of the lines that record the notices. */
  private static Map<String, Integer> places(Changed changed) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int n = changed.after().lines();
    for (LedgerLine line : changed.lines()) {
      n++;
      if (line.kind().equals("notice")) {
        places.put((String) line.field("key"), n);
      }
    }
    return places;
  }

  private void add(Changed changed, Notice notice, int line, int number, StoreParts.Copy copy) {
    Ticket ticket = changed.after().now().ticket();
    Obligation met =
        notice.meets() == null ? null : changed.after().now().newest().get(notice.meets());
    rows.add(
        ticket.id(),
        line,
        number,
        notice.key(),
        notice.notice(),
        copy.role(),
        copy.rank(),
        copy.name(),
        copy.channel(),
        copy.address(),
        copy.subject(),
        copy.body(),
        notice.at(),
        met == null ? null : met.due(),
        met == null ? null : met.key(),
        ticket.severity() == null ? UNKNOWN_SEVERITY : ticket.severity(),
        copy.handing().from(),
        copy.handing().mayWait(),
        copy.handing().bundle(),
        copy.handing().others(),
        copy.handing().most(),
        copy.handing().seconds(),
        copy.document());
  }

  private static LedgerLine undelivered(Changed changed, Notice notice) {
    LedgerLine like = changed.lines().get(0);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("notice", notice.notice());
    fields.put("key", notice.key());
    fields.put("to", notice.to());
    fields.put("channel", notice.channel());
    fields.put("error", "nobody in the contact list can be reached");
    return new LedgerLine(
        notice.at(),
        like.ticket(),
        like.agency(),
        like.agreement(),
        "undelivered",
        fields,
        new Basis(null, null, null),
        like.release());
  }
}

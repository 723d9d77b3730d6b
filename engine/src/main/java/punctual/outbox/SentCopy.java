package punctual.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.contract.NoticeOutcome;
import punctual.facts.Basis;
import punctual.ledger.LedgerLine;
import punctual.store.LedgerAppend.Head;

/**
 * A copy of a notice of which an outcome has come.
 *
 * @param due when what it meets was due, or null
 * @param handedOver whether it was handed over before
 * @param meets the key of the obligation that it meets, or null
 */
record SentCopy(
    CopyKey key,
    String noticeKey,
    String notice,
    String role,
    int rank,
    String channel,
    Instant at,
    Instant due,
    String meets,
    int attempts,
    boolean handedOver) {

  private static final Basis NO_BASIS = new Basis(null, null, null);

  /** The outcome as its ticket is told. */
  NoticeOutcome failed(String agency) {
    String error = "nobody who fills the role " + role + " was reached";
    return new NoticeOutcome(
        false, key.ticket(), agency, notice, noticeKey, channel, error, attempts, true, false);
  }

  LedgerLine line(String agency, Head head, Instant when, String kind, String error) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("notice", notice);
    fields.put("key", noticeKey);
    fields.put("to", List.of(role));
    fields.put("channel", channel);
    fields.put("error", error);
    return line(agency, head, when, kind, fields);
  }

  /** What was taken as done turns out otherwise. */
  LedgerLine corrected(String agency, Head head, Instant when, String outcome) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("line", "met " + meets);
    fields.put("before", said(at, "met"));
    fields.put("after", said(when, outcome));
    return line(agency, head, when, "corrected", fields);
  }

  private Map<String, Object> said(Instant when, String kind) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("at", when);
    said.put("kind", kind);
    said.put("key", meets);
    said.put("due", due);
    return said;
  }

  private static LedgerLine line(
      String agency, Head head, Instant when, String kind, Map<String, Object> fields) {
    return new LedgerLine(
        when, head.id(), agency, head.agreement(), kind, fields, NO_BASIS, head.release());
  }
}

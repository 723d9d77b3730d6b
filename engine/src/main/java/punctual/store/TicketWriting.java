package punctual.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.Case;
import punctual.engine.Changed;
import punctual.engine.EventKey;
import punctual.engine.FlowState;
import punctual.engine.Flows;
import punctual.engine.Input;
import punctual.engine.Kept;
import punctual.engine.Wake;
import punctual.facts.Ticket;
import punctual.ledger.Chain;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;

/** Writes what a transaction makes of its tickets: one statement for each table. */
final class TicketWriting {

  private static final int UNKNOWN_SEVERITY = 9;

  private final String agency;
  private final JdbcClient jdbc;
  private final StoreParts parts;
  private final Map<EventKey, byte[]> refused;
  private final Columns tickets =
      new Columns(
          "text", "text", "text", "int4", "text", "bool", "text", "int4", "int4", "text", "text",
          "bool", "bool", "bool", "text", "text", "text");
  private final Columns inputs =
      new Columns("text", "int4", "text", "text", "text", "text", "text", "text", "bytea");
  private final Columns ledger =
      new Columns("text", "int4", "text", "int4", "text", "text", "text");
  private final Columns wakesGone = new Columns("text", "text");
  private final Columns wakesSet = new Columns("text", "text", "text", "text", "int4", "int4");
  private final ObligationRows obligations = new ObligationRows();
  private final NoticeRows notices;
  private final List<String> retold = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();

  /**
   * @param refused the messages that were rejected, but count as inputs where the ledger says so
   */
  TicketWriting(String agency, JdbcClient jdbc, StoreParts parts, Map<EventKey, byte[]> refused) {
    this.agency = agency;
    this.refused = refused;
    this.jdbc = jdbc;
    this.parts = parts;
    this.notices = new NoticeRows(parts.posting());
  }

  /** The tickets as they were written, each with the flows that it waits in. */
  List<Kept> kept() {
    return kept;
  }

  void write(List<Changed> changed) {
    for (Changed ticket : changed) {
      add(ticket);
    }
    if (!retold.isEmpty()) {
      Object names = new SqlArrayValue("text", (Object[]) retold.toArray(String[]::new));
      jdbc.sql(Sql.of("obligation-forget")).params(agency, names).update();
    }
    insert("input-add", inputs, parts.engine().toleranceMillis());
    insert("obligation-save", obligations.owed());
    updateAll("obligation-supersede", obligations.superseded());
    updateAll("obligation-judge", obligations.judged());
    insert("wakeup-remove", wakesGone);
    insert("wakeup-set", wakesSet);
    insert("notice-add", notices.rows());
    insert("ledger-add", ledger, parts.engine().version());
    updateAll("ticket-save", tickets);
  }

  private void insert(String statement, Columns rows, Object... before) {
    if (!rows.isEmpty()) {
      List<Object> parameters = new ArrayList<>(List.of(agency));
      parameters.addAll(Arrays.asList(before));
      parameters.addAll(rows.parameters());
      jdbc.sql(Sql.of(statement)).params(parameters).update();
    }
  }

  private void updateAll(String statement, Columns rows) {
    if (!rows.isEmpty()) {
      List<Object> parameters = rows.parameters();
      parameters.add(agency);
      jdbc.sql(Sql.of(statement)).params(parameters).update();
    }
  }

  private void add(Changed changed) {
    Kept after = changed.after();
    if (changed.retold() != null) {
      retold.add(after.id());
    }
    addInputs(changed);
    obligations.add(changed);
    addWakes(changed);
    List<LedgerLine> unreached = notices.add(changed);
    String head = addLines(after, after.lines(), after.inputs(), changed.lines(), after.head());
    int lines = after.lines() + changed.lines().size();
    head = addLines(after, lines, null, unreached, head);
    addTicket(after, lines + unreached.size(), head);
  }

  private void addInputs(Changed changed) {
    int n = changed.before().inputs();
    boolean opens = !changed.before().opened() && changed.after().opened();
    for (Input input : changed.inputs()) {
      n++;
      String ticket = changed.after().id();
      String release = opens ? changed.after().position().tenures().get(0).release() : null;
      opens = false;
      if (input instanceof Input.Told told) {
        EventKey key = new EventKey(told.event().source(), told.event().id());
        byte[] body = refused.get(key);
        inputs.add(
            ticket, n, input.at(), input.handled(), key.source(), key.id(), null, release, body);
      } else if (input instanceof Input.Woken woken) {
        inputs.add(ticket, n, input.at(), input.handled(), null, null, woken.wake(), release, null);
      } else if (input instanceof Input.Switched switched) {
        String next = switched.release();
        inputs.add(ticket, n, input.at(), input.handled(), null, null, null, next, null);
      }
    }
  }

  private void addWakes(Changed changed) {
    Map<String, Wake> before = new HashMap<>();
    changed.before().now().wakes().forEach(wake -> before.put(wake.name(), wake));
    Case now = changed.after().now();
    for (Wake wake : now.wakes()) {
      if (!wake.equals(before.remove(wake.name()))) {
        wakesSet.add(
            changed.after().id(),
            wake.name(),
            wake.key(),
            wake.at(),
            wake.arose(),
            severity(now.ticket()));
      }
    }
    before.keySet().forEach(name -> wakesGone.add(changed.after().id(), name));
  }

  /**
   * @param input the input that made the lines; null for what became of a notice
   */
  private String addLines(
      Kept after, int before, Integer input, List<LedgerLine> lines, String head) {
    int n = before;
    String hash = head;
    for (LedgerLine line : lines) {
      byte[] bytes = LedgerJson.bytes(line);
      hash = Chain.next(hash, bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      ledger.add(after.id(), ++n, line.at(), input, line.kind(), text, hash);
    }
    return hash;
  }

  private void addTicket(Kept after, int lines, String head) {
    Case now = after.now();
    Ticket ticket = now.ticket();
    String agreement = ticket == null ? null : ticket.text("agreement");
    Instant opened = ticket == null ? null : ticket.opened().at();
    Case stored = ticket == null ? now : stored(after, agreement);
    String state = ticket == null ? null : CaseJson.write(stored, after.position());
    kept.add(kept(after, stored));
    tickets.add(
        after.id(),
        agreement,
        after.release(),
        severity(ticket),
        opened,
        ticket != null && ticket.over(),
        state,
        after.inputs(),
        lines,
        head,
        ticket == null ? null : after.position().tenure().from(),
        ticket != null && ticket.cancelled() != null,
        ticket != null && ticket.inquiry(),
        ticket != null && ticket.flag("firstContact"),
        first(ticket, "first resolved"),
        first(ticket, "first reopened"),
        ticket == null ? null : ticket.category());
  }

  private static Instant first(Ticket ticket, String moment) {
    return ticket == null || ticket.moment(moment) == null ? null : ticket.moment(moment).at();
  }

  private static Kept kept(Kept after, Case stored) {
    return new Kept(
        after.agency(),
        after.id(),
        after.release(),
        stored.atRest(),
        after.position(),
        after.inputs(),
        after.lines(),
        after.head());
  }

  private Case stored(Kept after, String agreement) {
    Case now = after.now();
    if (now.flows().stream().allMatch(state -> state.body() != null)) {
      return now;
    }
    Flows flows = parts.flows().flows(after.release(), agreement);
    List<FlowState> states = now.flows().stream().map(flows::stored).toList();
    return now.in(now.flows().stream().map(flows::stored).toList());
  }

  private static int severity(Ticket ticket) {
    return ticket == null || ticket.severity() == null ? UNKNOWN_SEVERITY : ticket.severity();
  }
}

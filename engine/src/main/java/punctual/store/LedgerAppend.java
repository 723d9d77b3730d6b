package punctual.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.facts.Ticket;
import punctual.ledger.Chain;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;

/** Adds lines to tickets' ledgers without telling their stories on: what became of a notice. */
public final class LedgerAppend {

  private final JdbcClient jdbc;
  private final String engine;
  private final Columns ledger =
      new Columns("text", "int4", "text", "int4", "text", "text", "text");
  private final Columns heads = new Columns("text", "int4", "text");

  /**
   * @param engine the engine's version, kept with every line
   */
  public LedgerAppend(JdbcClient jdbc, String engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  /**
   * A ticket's ledger, locked.
   *
   * @param state as stored
   */
  public record Head(
      String id, String agreement, String release, int lines, String hash, String state) {

    /** The ticket as it stands. */
    public Ticket ticket() {
      return CaseJson.caseOf(CaseJson.read(state), List.of()).ticket();
    }
  }

  /** Locks tickets in their order; part of the transaction. */
  public Map<String, Head> lock(String agency, Collection<String> tickets) {
    Object names =
        new SqlArrayValue("text", (Object[]) new TreeSet<>(tickets).toArray(String[]::new));
    Map<String, Head> locked = new LinkedHashMap<>();
    jdbc.sql(Sql.of("ticket-head-lock"))
        .params(agency, names)
        .query(
            (row, number) ->
                new Head(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getString(6)))
        .list()
        .forEach(head -> locked.put(head.id(), head));
    return locked;
  }

  /** Adds the lines of one ticket. */
  public void add(Head head, List<LedgerLine> lines) {
    String hash = head.hash();
    int n = head.lines();
    for (LedgerLine line : lines) {
      byte[] bytes = LedgerJson.bytes(line);
      hash = Chain.next(hash, bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      ledger.add(head.id(), ++n, line.at(), null, line.kind(), text, hash);
    }
    heads.add(head.id(), n, hash);
  }

  /** Writes what was added. */
  public void write(String agency) {
    if (!ledger.isEmpty()) {
      jdbc.sql(Sql.of("ledger-add")).params(ledger.parameters(agency, engine)).update();
      List<Object> saved = new ArrayList<>(heads.parameters());
      saved.add(agency);
      jdbc.sql(Sql.of("ticket-head-set")).params(saved).update();
    }
  }
}

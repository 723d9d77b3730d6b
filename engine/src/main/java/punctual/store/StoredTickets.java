package punctual.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.engine.Case;
import punctual.engine.OrderedRun;
import punctual.engine.Position;
import punctual.engine.Releases;
import punctual.engine.TicketEvent;

/** Tickets as stored, read without locking anybody out. */
public final class StoredTickets {

  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;
  private final StoreParts.Reading reading;

  /**
   * @param reading reads a stored message back
   */
  public StoredTickets(
      JdbcClient jdbc, PlatformTransactionManager transactions, StoreParts.Reading reading) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * A ticket and its story so far.
   *
   * @param release the release that judges it
   * @param history its events in the order of arrival
   */
  public record Stored(String release, Case now, Position position, List<TicketEvent> history) {

    /** The ticket's lines as corrected: the ordered run as far as the service has come. */
    public OrderedRun.Result corrected(Releases releases) {
      return OrderedRun.asFarAs(now, position, releases).run(history);
    }
  }

  /** Empty for a ticket that was never opened. */
  public Optional<Stored> find(String agency, String ticket) {
    return snapshot.execute(
        status ->
            jdbc.sql(Sql.of("ticket-stored"))
                .params(agency, ticket)
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .optional()
                .map(row -> stored(agency, ticket, row[0], row[1])));
  }

  private Stored stored(String agency, String ticket, String release, String state) {
    CaseJson.Stored stored = CaseJson.read(state);
    List<TicketEvent> history =
        jdbc.sql(Sql.of("inbox-history"))
            .params(agency, ticket)
            .query((row, number) -> reading.event(row.getBytes(1), agency))
            .list();
    return new Stored(
        release, CaseJson.caseOf(stored, List.of()), CaseJson.position(stored, release), history);
  }
}

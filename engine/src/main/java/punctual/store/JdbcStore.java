package punctual.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.engine.Store;

/** The store on PostgreSQL. */
public final class JdbcStore implements Store {

  private static final int TRIES = 10;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final FlowPlaces places;
  private final StoreParts parts;
  private final TicketCache cache = new TicketCache();

  /**
   * @param parts what the store needs of the rest of the engine
   */
  public JdbcStore(JdbcClient jdbc, PlatformTransactionManager transactions, StoreParts parts) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
    this.places = new FlowPlaces(jdbc);
    this.parts = parts;
  }

  @Override
  public <T> T transact(String agency, Function<Transaction, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return transactions.execute(
            status -> {
              long newest =
                  jdbc.sql(Sql.of("transaction-begin"))
                      .param(agency)
                      .query((row, number) -> row.getLong("newest"))
                      .single();
              parts.activations().accept(newest);
              return work.apply(new JdbcTransaction(agency, jdbc, places, parts, cache));
            });
      } catch (PessimisticLockingFailureException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  @Override
  public List<Due> due(String agency, Instant until, boolean inclusive, int limit) {
    return jdbc.sql(Sql.of("wakeup-due"))
        .params(agency, agency, until.toString(), inclusive, until.toString(), limit)
        .query((row, number) -> new Due(row.getString(1), row.getString(2)))
        .list();
  }
}

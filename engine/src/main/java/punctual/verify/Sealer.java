package punctual.verify;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.ledger.Chain;
import punctual.store.Sql;

/**
 * Chains the heads of the tickets that changed into numbered segments, one at a time over all
 * nodes, so that no commit waits for another and no ticket's lines can be exchanged unseen.
 */
public final class Sealer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Duration pause;
  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();

  public Sealer(JdbcClient jdbc, TransactionTemplate transactions, Duration pause) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.pause = pause;
  }

  public void start() {
    long millis = pause.toMillis();
    every.scheduleWithFixedDelay(this::sealOrSay, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void sealOrSay() {
    try {
      seal();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("the ledger could not be sealed just now: {}", e.getMessage());
    }
  }

  private record Turn(boolean ours, long until) {}

  private record Last(long n, long until, String hash) {}

  /** Seals what was committed since the last segment. */
  public void seal() {
    transactions.executeWithoutResult(
        status -> {
          Turn turn =
              jdbc.sql(Sql.of("verify/seal-begin"))
                  .query((row, number) -> new Turn(row.getBoolean(1), row.getLong(2)))
                  .single();
          if (turn.ours()) {
            seal(turn.until());
          }
        });
  }

  private void seal(long until) {
    Last last =
        jdbc.sql(Sql.of("verify/segment-last"))
            .query((row, number) -> new Last(row.getLong(1), row.getLong(2), row.getString(3)))
            .optional()
            .orElse(new Last(0, 0, Chain.START));
    Segment segment =
        Segment.of(
            jdbc.sql(Sql.of("verify/seal-heads"))
                .params(last.until(), until)
                .query(
                    (row, number) ->
                        new Segment.Head(
                            row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list());
    if (!segment.heads().isEmpty()) {
      jdbc.sql(Sql.of("verify/seal"))
          .params(last.n() + 1, last.until(), until, segment.packed(), segment.hash(last.hash()))
          .update();
    }
  }

  @Override
  public void close() {
    every.shutdown();
    sealOrSay();
  }
}

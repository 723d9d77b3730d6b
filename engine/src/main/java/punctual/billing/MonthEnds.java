package punctual.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.engine.Policy;

/**
 * Closes each month of every agreement that bills or measures, as soon as it is over, and by hand.
 */
public final class MonthEnds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MonthEnds.class);
  private static final String SERVICE = "service";

  private final JdbcClient jdbc;
  private final StatementPost post;
  private final TransactionTemplate transactions;
  private final InstantSource clock;
  private final Function<Instant, List<Policy>> policies;
  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();

  /**
   * @param policies the policies of the release in force at an instant
   */
  public MonthEnds(
      JdbcClient jdbc,
      StatementPost post,
      TransactionTemplate transactions,
      InstantSource clock,
      Function<Instant, List<Policy>> policies) {
    this.jdbc = jdbc;
    this.post = post;
    this.transactions = new TransactionTemplate(transactions.getTransactionManager());
    this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
    this.policies = policies;
  }

  /** Looks from now on whether a month is over. */
  public void start(Duration pause) {
    long millis = pause.toMillis();
    every.scheduleWithFixedDelay(this::closeOrSay, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void closeOrSay() {
    try {
      closeDue().forEach(MonthEnds::say);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("no month could be closed just now: {}", e.getMessage());
    }
  }

  private static void say(MonthEnd.Closed closed) {
    LOG.info("closed {}: billed {}", closed.month(), closed.billed());
    closed.findings().forEach(finding -> LOG.warn("{}: {}", closed.month(), finding));
  }

  /** Closes what is over and not closed yet; of a store that never closed one, the last month. */
  public List<MonthEnd.Closed> closeDue() {
    Instant now = clock.instant();
    List<MonthEnd.Closed> closed = new ArrayList<>();
    for (Policy policy : policies.apply(now)) {
      if (policy.rates().currency() != null || !policy.goals().isEmpty()) {
        YearMonth over = new BillingLines(policy).month(now).minusMonths(1);
        YearMonth from =
            new MonthEnd(jdbc, policy, post).last().map(last -> last.plusMonths(1)).orElse(over);
        for (YearMonth month = from; !month.isAfter(over); month = month.plusMonths(1)) {
          closed.add(close(policy, month, SERVICE));
        }
      }
    }
    return closed;
  }

  /**
   * Closes one month. Where another node closes it at the same time, that one does.
   *
   * @throws IllegalArgumentException when it is not over
   */
  public MonthEnd.Closed close(Policy policy, YearMonth month, String by) {
    try {
      return closeOnce(policy, month, by);
    } catch (DuplicateKeyException e) {
      return closeOnce(policy, month, by);
    }
  }

  private MonthEnd.Closed closeOnce(Policy policy, YearMonth month, String by) {
    return transactions.execute(
        status -> new MonthEnd(jdbc, policy, post).close(month, clock.instant(), by));
  }

  /** An agency's statement as it was first reported. */
  public Optional<MonthEnd.FirstReported> firstReported(
      Policy policy, String agency, YearMonth month) {
    return new MonthEnd(jdbc, policy, post).firstReported(agency, month);
  }

  @Override
  public void close() {
    every.shutdown();
  }
}

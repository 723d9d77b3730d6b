package punctual.web;

import java.time.Instant;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.engine.Policy;
import punctual.policy.Release;
import punctual.reporting.CorrectedMonth;
import punctual.reporting.MonthCorrections;
import punctual.store.JdbcReleases;
import punctual.store.StoredTickets;

/** Closed months as first reported and as corrected, each read at one moment. */
@Component
final class CorrectedMonths {

  private final MonthCorrections.Sources sources;
  private final TransactionTemplate snapshot;

  CorrectedMonths(
      JdbcClient jdbc,
      StoredTickets tickets,
      JdbcReleases releases,
      TransactionTemplate transactions) {
    this.sources = new MonthCorrections.Sources(jdbc, tickets, releases);
    this.snapshot = new TransactionTemplate(transactions.getTransactionManager());
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /**
   * @throws NotFound while the month is not closed
   */
  CorrectedMonth of(Release release, Policy policy, Asked asked) {
    MonthCorrections corrections = new MonthCorrections(sources, release, policy);
    return snapshot.execute(
        status ->
            corrections
                .of(asked.agency(), asked.month(), asked.now())
                .orElseThrow(() -> new NotFound("the month " + asked.month() + " is not closed")));
  }

  /**
   * What is asked for.
   *
   * @param now how far time has come
   */
  record Asked(String agency, YearMonth month, Instant now) {}
}

package punctual.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.billing.MonthEnds;
import punctual.billing.StatementPost;
import punctual.outbox.AgencyPost;
import punctual.outbox.Posting;
import punctual.store.JdbcReleases;

/** Months that end while the service runs. */
@Configuration(proxyBeanMethods = false)
class BillingConfiguration {

  private static final Duration LOOKED_EVERY = Duration.ofMinutes(1);

  @Bean(destroyMethod = "")
  MonthEnds monthEnds(
      JdbcClient jdbc,
      Posting posting,
      TransactionTemplate transactions,
      InstantSource clock,
      JdbcReleases releases) {
    return new MonthEnds(
        jdbc,
        new StatementPost(new AgencyPost(jdbc, posting)),
        transactions,
        clock,
        now -> List.copyOf(releases.release(releases.active(now)).policies().values()));
  }

  /** Under {@code events} the events say what time it is; months are then closed by hand. */
  @Bean
  Step monthEndsRunning(MonthEnds monthEnds, Settings settings) {
    return settings.clock().equals(ClockConfiguration.EVENTS)
        ? Step.nothing()
        : new Step(Phases.TIMERS, () -> monthEnds.start(LOOKED_EVERY), monthEnds);
  }
}

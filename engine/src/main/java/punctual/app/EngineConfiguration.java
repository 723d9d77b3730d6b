package punctual.app;

import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.engine.Answering;
import punctual.engine.Punctual;
import punctual.engine.Store;
import punctual.files.FileProblem;
import punctual.intake.AnswerWords;
import punctual.intake.Told;
import punctual.outbox.Posting;
import punctual.outbox.SurveyLinks;
import punctual.policy.InvalidPolicy;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCacheFolder;
import punctual.store.JdbcReleases;
import punctual.store.JdbcStore;
import punctual.store.StoreParts;
import punctual.store.StoredTickets;
import punctual.web.About;

/** The engine: policies, store and the one door. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(EngineConfiguration.class);

  static final String VERSION = "1.0.0";

  @Bean
  Contract contract() {
    return Contract.load();
  }

  @Bean
  Senders senders(Settings settings) {
    return SendersOfHome.load(settings.home());
  }

  @Bean
  Answering answering() {
    return new AnswerWords();
  }

  @Bean
  JdbcReleases releases(Settings settings, JdbcClient jdbc) {
    JdbcReleases releases = new JdbcReleases(jdbc, RuleCacheFolder.ofUser());
    try {
      releases.start(home(settings));
    } catch (StartProblem e) {
      if (!releases.any()) {
        throw e;
      }
      LOG.warn("the last good release goes on serving: {}", e.getMessage());
    }
    return releases;
  }

  private static Release home(Settings settings) {
    try {
      return new ReleaseBuilder(ReleaseFiles.read(settings.home()), RuleCacheFolder.ofUser())
          .build()
          .orThrow();
    } catch (FileProblem e) {
      throw new StartProblem(e.sentence(), e);
    } catch (InvalidPolicy e) {
      throw new StartProblem("the policies cannot be used:\n" + e.getMessage(), e);
    }
  }

  @Bean
  StoreParts.Reading storedMessages(Contract contract) {
    return Told.stored(contract);
  }

  @Bean
  Posting posting(JdbcReleases releases, SurveyLinks links) {
    return new Posting(releases, links);
  }

  @Bean
  Store store(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      StoreParts.Reading storedMessages,
      Posting posting,
      JdbcReleases releases,
      Settings settings) {
    StoreParts parts =
        new StoreParts(
            storedMessages,
            posting,
            (release, agreement) ->
                releases.policies(release).policy(agreement).orElseThrow().flows(),
            releases::noticed,
            new StoreParts.Engine(VERSION, ownTime(settings) ? null : settings.tolerance()));
    return new JdbcStore(jdbc, transactions, parts);
  }

  @Bean
  Punctual punctual(
      Store store,
      JdbcReleases releases,
      Answering answering,
      InstantSource clock,
      Settings settings) {
    InstantSource own = ownTime(settings) ? null : clock;
    return new Punctual(store, releases, answering, new Punctual.Timing(own, settings.tolerance()));
  }

  private static boolean ownTime(Settings settings) {
    return settings.clock().equals(ClockConfiguration.EVENTS);
  }

  @Bean
  StoredTickets storedTickets(
      JdbcClient jdbc, PlatformTransactionManager transactions, StoreParts.Reading storedMessages) {
    return new StoredTickets(jdbc, transactions, storedMessages);
  }

  @Bean
  About about(Settings settings, InstantSource clock, RunningConnectors connectors) {
    return new About(VERSION, settings.clock(), clock, connectors::problems);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean(destroyMethod = "shutdown")
  ExecutorService workers() {
    return Executors.newFixedThreadPool(Cores.count());
  }
}

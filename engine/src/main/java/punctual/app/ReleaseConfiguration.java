package punctual.app;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.contract.Contract;
import punctual.engine.Punctual;
import punctual.engine.Store;
import punctual.fence.ReadyTrial;
import punctual.fence.Trial;
import punctual.policy.ReleaseTrial;
import punctual.policy.RuleCacheFolder;
import punctual.release.Activating;
import punctual.release.Gate;
import punctual.release.HomeWatch;
import punctual.release.Planning;
import punctual.release.ReleaseBook;
import punctual.release.Sweep;
import punctual.reporting.CalendarTrial;
import punctual.reporting.MonthCorrections;
import punctual.store.JdbcReleases;
import punctual.store.StoredTickets;

/** How policies change while the service runs. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

  private static final String MAIN = "punctual.cli.Main";

  @Bean
  ReadyTrial trials() {
    return new ReadyTrial(new Trial(MAIN, Trial.MEGABYTES, Trial.DEADLINE), "trial");
  }

  @Bean
  Gate gate(Settings settings, ReadyTrial trials, Contract contract, InstantSource clock) {
    RuleCacheFolder cache = RuleCacheFolder.ofUser();
    ReleaseTrial trial = new ReleaseTrial(trials, cache);
    return new Gate(trial, cache, settings.home(), contract, clock);
  }

  @Bean
  ReleaseBook releaseBook(JdbcClient jdbc) {
    return new ReleaseBook(jdbc);
  }

  @Bean
  Activating activating(
      ReleaseBook book, JdbcReleases releases, Settings settings, InstantSource clock) {
    boolean two = settings.releases().twoPeople();
    return new Activating(book, releases, own(settings, clock), two);
  }

  @Bean
  Planning planning(JdbcClient jdbc, Store store, JdbcReleases releases, StoredTickets tickets) {
    MonthCorrections.Sources sources = new MonthCorrections.Sources(jdbc, tickets, releases);
    return new Planning(jdbc, store, releases, new CalendarTrial(sources));
  }

  @Bean
  HomeWatch homeWatch(Settings settings, Gate gate, JdbcReleases releases, InstantSource clock) {
    return new HomeWatch(settings.home(), gate, releases, clock);
  }

  @Bean
  Step homeWatching(HomeWatch watch, Settings settings) {
    boolean watched = settings.releases().watch();
    return watched ? new Step(Phases.OUTBOX, watch::start, watch) : Step.nothing();
  }

  @Bean
  Step sweeping(
      JdbcClient jdbc,
      JdbcReleases releases,
      Punctual punctual,
      Settings settings,
      InstantSource clock) {
    Sweep sweep = new Sweep(jdbc, releases, punctual, own(settings, clock));
    return new Step(Phases.TIMERS, sweep::start, sweep);
  }

  private static InstantSource own(Settings settings, InstantSource clock) {
    return settings.clock().equals(ClockConfiguration.EVENTS) ? null : clock;
  }
}

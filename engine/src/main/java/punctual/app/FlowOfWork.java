package punctual.app;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.billing.StatementEnclosures;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.engine.Answering;
import punctual.engine.Punctual;
import punctual.engine.Store;
import punctual.intake.DeadLetters;
import punctual.intake.Intake;
import punctual.intake.IntakeClock;
import punctual.intake.IntakeSettings;
import punctual.intake.Judging;
import punctual.intake.QueueLoop;
import punctual.intake.Screening;
import punctual.outbox.Addressing;
import punctual.outbox.Alternates;
import punctual.outbox.NoticeStore;
import punctual.outbox.Outages;
import punctual.outbox.Outcomes;
import punctual.outbox.Publisher;
import punctual.outbox.Settling;
import punctual.store.JdbcReleases;
import punctual.timers.DueTickets;
import punctual.timers.EventsClock;
import punctual.timers.Timers;
import punctual.verify.Sealer;

/** What runs all the time: messages in, time passing, notices out. */
@Configuration(proxyBeanMethods = false)
class FlowOfWork {

  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Duration CONNECTION_TTL = Duration.ofSeconds(10);
  private static final Duration BACK_OFF = Duration.ofSeconds(5);
  private static final Duration TIMER_PAUSE = Duration.ofMillis(200);
  private static final Duration NOTICE_BACK_OFF = Duration.ofSeconds(20);
  private static final Duration SEALED_EVERY = Duration.ofSeconds(1);
  private static final Duration OUTAGE_BACK_OFF = Duration.ofSeconds(2);
  private static final int OUTCOME_MESSAGES = 20;
  private static final int MESSAGE_TRIES = 3;
  private static final int NOTICE_TRIES = 5_000;

  /** A node that freezes loses its messages to another one within the time to live. */
  @Bean
  ConnectionFactory engineBroker(
      @Value("${spring.artemis.broker-url}") String url,
      @Value("${spring.artemis.user:}") String user,
      @Value("${spring.artemis.password:}") String password) {
    ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory(url, user, password);
    broker.setBlockOnDurableSend(false);
    broker.setConnectionTTL(CONNECTION_TTL.toMillis());
    broker.setClientFailureCheckPeriod(CONNECTION_TTL.toMillis() / 2);
    return broker;
  }

  @Bean
  IntakeSettings intakeSettings(Settings settings) {
    int rate = settings.intake().rate();
    int batch = settings.intake().batch();
    return new IntakeSettings(
        rate == 0 ? batch : Math.min(batch, rate),
        rate,
        Cores.count(),
        MESSAGE_TRIES,
        AHEAD,
        BACK_OFF);
  }

  @Bean
  DueTickets dueTickets(Store store, Punctual punctual, ExecutorService workers) {
    return new DueTickets(store, punctual, workers, Cores.count());
  }

  @Bean
  IntakeClock intakeClock(Settings settings, JdbcClient jdbc, DueTickets due, Answering answering) {
    return settings.clock().equals(ClockConfiguration.EVENTS)
        ? new EventsClock(jdbc, due, answering)
        : IntakeClock.OWN;
  }

  @Bean
  Step timersRunning(IntakeClock intake, DueTickets due, InstantSource clock) {
    if (intake instanceof EventsClock events) {
      return new Step(Phases.TIMERS, events::start, () -> {});
    }
    Timers timers = new Timers(due, clock, TIMER_PAUSE);
    return new Step(Phases.TIMERS, timers::start, timers);
  }

  @Bean
  Intake.Parts intakeParts(
      Contract contract,
      Senders senders,
      Settings settings,
      Judging judging,
      JdbcClient jdbc,
      IntakeClock intakeClock,
      InstantSource clock,
      IntakeSettings intake) {
    Duration ahead = settings.clock().equals(ClockConfiguration.EVENTS) ? null : intake.ahead();
    return new Intake.Parts(
        new Screening(contract, senders, ahead),
        judging,
        new DeadLetters(jdbc),
        intakeClock,
        clock,
        intake);
  }

  @Bean
  Judging judging(
      Punctual punctual, Answering answering, ExecutorService workers, IntakeSettings settings) {
    return new Judging(punctual, answering, workers, settings);
  }

  @Bean
  Step intakeRunning(Senders senders, ConnectionFactory engineBroker, Intake.Parts parts) {
    Intake intake = new Intake(senders, engineBroker, parts);
    return new Step(Phases.INTAKE, intake::start, intake);
  }

  @Bean
  Step publisherRunning(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      ConnectionFactory engineBroker,
      InstantSource clock,
      Publisher.Ways ways,
      DueTickets due) {
    Publisher publisher =
        new Publisher(
            new NoticeStore(jdbc, transactions, new StatementEnclosures(jdbc)),
            engineBroker,
            ways,
            clock,
            due::areBehind);
    return new Step(Phases.OUTBOX, publisher::start, publisher);
  }

  @Bean
  Step sealing(JdbcClient jdbc, TransactionTemplate transactions) {
    Sealer sealer = new Sealer(jdbc, transactions, SEALED_EVERY);
    return new Step(Phases.OUTBOX, sealer::start, sealer);
  }

  @Bean
  Outages outages() {
    return new Outages(OUTAGE_BACK_OFF);
  }

  @Bean
  Publisher.Ways ways(Outages outages, Senders senders) {
    return new Publisher.Ways(outages, new Addressing(senders));
  }

  @Bean
  Settling settling(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      JdbcReleases releases,
      Outages outages,
      Settings settings) {
    boolean ownTime = settings.clock().equals(ClockConfiguration.EVENTS);
    Settling.Rules rules =
        new Settling.Rules(
            settings.tolerance(),
            ownTime,
            NOTICE_TRIES,
            Duration.ofSeconds(1),
            NOTICE_BACK_OFF,
            EngineConfiguration.VERSION);
    return new Settling(jdbc, transactions, new Alternates(jdbc, releases), outages, rules);
  }

  @Bean
  Step outcomesRunning(
      Contract contract,
      Settling settling,
      Punctual punctual,
      ConnectionFactory engineBroker,
      InstantSource clock,
      IntakeSettings intake) {
    QueueLoop loop =
        new QueueLoop(
            "outcomes",
            engineBroker,
            OUTCOME_MESSAGES,
            intake.backOff(),
            new Outcomes(contract, settling, punctual, clock));
    return new Step(Phases.OUTBOX, loop::start, loop);
  }
}

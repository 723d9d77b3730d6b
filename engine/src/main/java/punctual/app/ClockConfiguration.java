package punctual.app;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.time.SpeedClock;
import punctual.time.SystemClock;

/** The service's one clock (contracts 4). */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  static final String EVENTS = "events";

  /** Under {@code events} it only stamps arrivals; what time it is, the events say themselves. */
  @Bean
  InstantSource clock(Settings settings) {
    return switch (settings.clock()) {
      case "system", EVENTS -> new SystemClock();
      default -> speed(settings.clock());
    };
  }

  private static RunningOn speed(String written) {
    try {
      return new RunningOn(SpeedClock.of(written, new SystemClock()));
    } catch (IllegalArgumentException e) {
      throw new StartProblem(e.getMessage() + ", or system, or events", e);
    }
  }

  /** Keeps a running clock of one's own going on where it stood when the service ended. */
  @Bean
  Step clockKeeping(InstantSource clock, JdbcClient jdbc) {
    if (!(clock instanceof RunningOn own)) {
      return Step.nothing();
    }
    KeptClock kept = new KeptClock(own, jdbc);
    return new Step(Phases.CONNECTORS, kept::start, kept::close);
  }

  /** A clock that may be set to go on from an instant. */
  static final class RunningOn implements InstantSource {

    private volatile SpeedClock clock;

    RunningOn(SpeedClock clock) {
      this.clock = clock;
    }

    void goOnFrom(Instant instant) {
      clock = clock.from(instant);
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }
}

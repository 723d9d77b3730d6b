package punctual.app;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import punctual.time.SpeedClock;
import punctual.time.SystemClock;
import punctual.time.VirtualClock;

/** The service's one clock (contracts 4). */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /** Under {@code events} it is a {@link VirtualClock}, which the intake moves. */
  @Bean
  InstantSource clock(Settings settings) {
    return switch (settings.clock()) {
      case "system" -> new SystemClock();
      case "events" -> new VirtualClock(Instant.EPOCH);
      default -> speed(settings.clock());
    };
  }

  private static InstantSource speed(String written) {
    try {
      return SpeedClock.of(written, new SystemClock());
    } catch (IllegalArgumentException e) {
      throw new StartProblem(e.getMessage() + ", or system, or events", e);
    }
  }
}

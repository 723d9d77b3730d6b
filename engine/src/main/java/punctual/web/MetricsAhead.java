package punctual.web;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import punctual.store.JdbcReleases;

/** Has the figures that a visitor sees first counted before anybody asks. */
@Component
final class MetricsAhead {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsAhead.class);
  private static final MetricsAsked USUAL = new MetricsAsked(null, null, null);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Metrics metrics;
  private final JdbcReleases releases;
  private final About about;
  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();

  MetricsAhead(Metrics metrics, JdbcReleases releases, About about) {
    this.metrics = metrics;
    this.releases = releases;
    this.about = about;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    every.scheduleWithFixedDelay(this::countOrSay, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  private void countOrSay() {
    try {
      releases.release(releases.active(about.source().instant())).policies().values().stream()
          .filter(policy -> !policy.goals().isEmpty())
          .map(policy -> policy.agreement().id())
          .forEach(agreement -> metrics.of(agreement, USUAL));
    } catch (DataAccessException e) {
      LOG.warn("the figures could not be counted just now: {}", e.getMessage());
    }
  }

  @PreDestroy
  void close() {
    every.shutdown();
  }
}

package punctual.web;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.engine.Policy;
import punctual.policy.Release;
import punctual.reporting.Figures;
import punctual.reporting.Promises;
import punctual.reporting.StoredFigures;
import punctual.store.JdbcReleases;

/** Counts the figures that everybody may see; what was just counted is not counted again. */
@Component
final class Metrics {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration HOLDS = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 50;

  private final JdbcClient jdbc;
  private final JdbcReleases releases;
  private final About about;
  private final Clocks clocks;
  private final Map<Counted, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> promises = new ConcurrentHashMap<>();
  private final ExecutorService recounts = Executors.newSingleThreadExecutor();

  Metrics(JdbcClient jdbc, JdbcReleases releases, About about, Clocks clocks) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.about = about;
    this.clocks = clocks;
  }

  private record Counted(String release, String agreement, YearMonth first, YearMonth last) {}

  private record Kept(Figures figures, Instant since, AtomicBoolean recounting) {}

  MetricsReport of(String agreement, MetricsAsked asked) {
    Release release = releases.release(releases.active(about.source().instant()));
    Policy policy =
        release
            .policy(agreement)
            .orElseThrow(() -> new NotFound("no agreement '" + agreement + "' is known here"));
    String agency = asked.chosenAgency();
    if (agency != null && !policy.directory().covers(agency)) {
      throw new NotFound("no agency '" + agency + "' is under " + agreement);
    }
    Instant now = now(policy);
    YearMonth last = asked.last(YearMonth.from(now.atZone(policy.agreement().zone())));
    List<YearMonth> months =
        Stream.iterate(last.minusMonths(asked.count() - 1L), month -> month.plusMonths(1))
            .limit(asked.count())
            .toList();
    Counted wanted = new Counted(release.hash(), agreement, months.get(0), last);
    Set<String> promised =
        promises.computeIfAbsent(
            release.hash() + agreement,
            key -> Set.copyOf(Promises.clauses(release.files(), agreement)));
    Figures counted = figures(wanted, policy, now);
    return new MetricsReport(release, policy, counted, promised, agency, months);
  }

  /** Under the events' clock the newest of the agreement's own agencies. */
  Instant now(Policy policy) {
    Clocks.Reading clock = clocks.read();
    return policy.directory().agencies().keySet().stream()
        .filter(clock.agencies()::containsKey)
        .map(clock::at)
        .max(Instant::compareTo)
        .orElse(clock.now());
  }

  /**
   * What was counted a moment ago is shown; what was counted minutes ago, while it is recounted.
   */
  private Figures figures(Counted wanted, Policy policy, Instant now) {
    Instant asked = about.source().instant();
    Kept known = kept.get(wanted);
    if (known == null || asked.isAfter(known.since().plus(HOLDS))) {
      return count(wanted, policy, now).figures();
    }
    if (asked.isAfter(known.since().plus(FRESH)) && known.recounting().compareAndSet(false, true)) {
      recounts.execute(() -> count(wanted, policy, now));
    }
    return known.figures();
  }

  private Kept count(Counted wanted, Policy policy, Instant now) {
    Figures figures = new StoredFigures(jdbc, policy).figures(wanted.first(), wanted.last(), now);
    Kept counted = new Kept(figures, about.source().instant(), new AtomicBoolean());
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(wanted, counted);
    return counted;
  }

  @PreDestroy
  void close() {
    recounts.shutdown();
  }
}

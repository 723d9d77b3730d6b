package punctual.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import punctual.check.Check;
import punctual.contract.Contract;
import punctual.policy.Finding.Severity;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.ReleaseTrial;
import punctual.policy.RuleCache;
import punctual.scenario.CaseResult;
import punctual.scenario.CaseResult.Outcome;
import punctual.scenario.ScenarioFiles;
import punctual.scenario.SuiteRun;

/**
 * What a release must pass before it comes into force: a trial in a process of its own, the check,
 * and every scenario of the home.
 */
public final class Gate {

  private final ReleaseTrial trial;
  private final RuleCache cache;
  private final Path home;
  private final Contract contract;
  private final InstantSource clock;
  private final HomeStamp stamp;
  private final Map<String, Object> turns = new ConcurrentHashMap<>();
  private volatile Known last;

  /** What a release was found to be, and what it was held against. */
  private record Known(Examined examined, List<String> against) {}

  /**
   * @param home whose scenarios and routes are looked at
   */
  public Gate(
      ReleaseTrial trial, RuleCache cache, Path home, Contract contract, InstantSource clock) {
    this.trial = trial;
    this.cache = cache;
    this.home = home;
    this.contract = contract;
    this.clock = clock;
    this.stamp = new HomeStamp(home);
  }

  /** What a release came to, and the release itself where it can be used. */
  public record Passed(Examined examined, Release release) {

    /**
     * Whether it may be stored, to come into force.
     *
     * @param acknowledged whether somebody answers for scenarios that fail
     */
    public boolean mayBeStored(boolean acknowledged) {
      return examined.usable()
          || acknowledged && release != null && examined.count(Severity.INCONCLUSIVE) == 0;
    }
  }

  /**
   * Examines a release; a bad one costs this process nothing. One that was found good just before,
   * against the same scenarios, is not examined again.
   */
  public Passed examine(ReleaseFiles files) {
    synchronized (turns.computeIfAbsent(files.hash(), hash -> new Object())) {
      try {
        List<String> against = stamp.now();
        Passed known = known(files, against);
        if (known != null) {
          return known;
        }
        Passed passed = examined(files);
        last = passed.examined().usable() ? new Known(passed.examined(), against) : last;
        return passed;
      } finally {
        turns.remove(files.hash());
        trial.prepare();
      }
    }
  }

  private Passed known(ReleaseFiles files, List<String> against) {
    Known known = last;
    boolean same =
        known != null
            && known.examined().hash().equals(files.hash())
            && known.against().equals(against)
            && cache.find(files.hash()) != null;
    Release release = same ? new ReleaseBuilder(files, cache).build().release() : null;
    return release == null ? null : new Passed(known.examined(), release);
  }

  private Passed examined(ReleaseFiles files) {
    Instant at = clock.instant();
    long began = System.nanoTime();
    Check.Result checked = Check.of(files, built(files), home);
    List<CaseResult> cases = checked.release() == null ? List.of() : scenarios(checked.release());
    List<String> failures = new ArrayList<>();
    cases.stream()
        .filter(one -> one.outcome() == Outcome.FAILED || one.outcome() == Outcome.UNREADABLE)
        .forEach(one -> failures.add(one.file() + ": " + one.summary()));
    int passed = (int) cases.stream().filter(one -> one.outcome() == Outcome.PASSED).count();
    boolean usable =
        checked.release() != null
            && checked.count(Severity.INCONCLUSIVE) == 0
            && failures.isEmpty();
    long millis = (System.nanoTime() - began) / 1_000_000;
    Examined examined =
        new Examined(files.hash(), at, usable, checked.findings(), passed, failures, millis);
    return new Passed(examined, checked.release());
  }

  private ReleaseBuilder.Built built(ReleaseFiles files) {
    if (cache.find(files.hash()) == null) {
      ReleaseTrial.Tried tried = trial.of(files);
      if (tried.rules() == null) {
        return new ReleaseBuilder.Built(null, tried.findings());
      }
      cache.keep(files.hash(), tried.rules());
    }
    return new ReleaseBuilder(files, cache).build();
  }

  private List<CaseResult> scenarios(Release release) {
    if (!Files.isDirectory(home.resolve("test-scenarios"))) {
      return List.of();
    }
    ScenarioFiles files = new ScenarioFiles(home);
    return new SuiteRun(files, release, contract).run(files.find(List.of()));
  }
}

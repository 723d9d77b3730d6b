package punctual.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import punctual.engine.Policies;
import punctual.engine.Policy;
import punctual.engine.Releases;
import punctual.engine.Tenure;

/** The releases as they were, but with the holidays and special days of the newest calendar. */
final class CorrectedReleases implements Releases {

  private final Releases releases;
  private final Policy newest;
  private final Map<String, Optional<Policy>> corrected = new ConcurrentHashMap<>();

  CorrectedReleases(Releases releases, Policy newest) {
    this.releases = releases;
    this.newest = newest;
  }

  @Override
  public String inForceAt(Instant opened) {
    return releases.inForceAt(opened);
  }

  @Override
  public List<Tenure> forOpenTickets() {
    return releases.forOpenTickets();
  }

  @Override
  public Policies policies(String release) {
    return agreement ->
        corrected.computeIfAbsent(release + " " + agreement, key -> corrected(release, agreement));
  }

  private Optional<Policy> corrected(String release, String agreement) {
    Optional<Policy> own = releases.policies(release).policy(agreement);
    return agreement.equals(newest.agreement().id())
        ? own.map(one -> one.with(one.calendar().withDaysOf(newest.calendar())))
        : own;
  }
}

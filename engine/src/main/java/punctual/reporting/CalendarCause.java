package punctual.reporting;

import java.time.Instant;
import java.util.List;
import punctual.engine.Policy;
import punctual.policy.CalendarFile;
import punctual.policy.ReleaseFiles;
import punctual.store.Activation;
import punctual.store.JdbcReleases;

/** Finds the release that brought the holidays that are in force. */
final class CalendarCause {

  private final JdbcReleases releases;
  private final Policy newest;
  private final String folder;

  CalendarCause(JdbcReleases releases, Policy newest) {
    this.releases = releases;
    this.newest = newest;
    this.folder = "rules/" + newest.agreement().id() + "/calendars/";
  }

  /** The earliest activation since which no other day was named; at worst the newest. */
  Activation activation(Instant now) {
    List<Activation> all =
        releases.activations().stream().filter(one -> !one.from().isAfter(now)).toList();
    Activation cause = all.get(all.size() - 1);
    for (int i = all.size() - 1; i >= 0 && sameDays(all.get(i).release()); i--) {
      cause = all.get(i);
    }
    return cause;
  }

  private boolean sameDays(String release) {
    return releases.files(release).map(ReleaseFiles::texts).orElseThrow().entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder))
        .map(file -> CalendarFile.read(file.getKey(), file.getValue()))
        .allMatch(calendar -> calendar.differingDays(newest.calendar()).isEmpty());
  }
}

package punctual.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import punctual.engine.Policy;
import punctual.policy.Release;
import punctual.store.Sql;

/**
 * What a release would show of closed months that the one in force does not (UT-RPT-1): its
 * calendar may name other holidays of days long gone.
 */
public final class CalendarTrial {

  private final MonthCorrections.Sources sources;

  public CalendarTrial(MonthCorrections.Sources sources) {
    this.sources = sources;
  }

  /**
   * A closed month with other corrections.
   *
   * @param month such as {@code 2016-07}
   * @param corrections how many its calendar makes now
   * @param planned how many the tried calendar would make
   */
  public record Moved(String agreement, String month, int corrections, int planned) {}

  /**
   * The months, the earliest of each agreement first; none where the calendars name the same days.
   *
   * @param now how far time has come
   */
  public List<Moved> of(Release candidate, Instant now) {
    Release current = sources.releases().release(sources.releases().active(now));
    List<Moved> moved = new ArrayList<>();
    for (Policy policy : candidate.policies().values()) {
      current
          .policy(policy.agreement().id())
          .filter(known -> !sameDays(known, policy))
          .ifPresent(known -> compare(known, policy, now, moved));
    }
    return moved;
  }

  private static boolean sameDays(Policy one, Policy other) {
    return CalendarCorrections.differingDays(one, other).isEmpty()
        && CalendarCorrections.differingDays(other, one).isEmpty();
  }

  private void compare(Policy known, Policy tried, Instant now, List<Moved> moved) {
    String agreement = tried.agreement().id();
    for (String month : closed(agreement)) {
      Set<CalendarCorrections.Rejudged> before = corrections(known, month, now);
      Set<CalendarCorrections.Rejudged> after = corrections(tried, month, now);
      if (!before.equals(after)) {
        moved.add(new Moved(agreement, month, before.size(), after.size()));
      }
    }
  }

  private List<String> closed(String agreement) {
    return sources
        .jdbc()
        .sql(Sql.of("reporting/months-closed"))
        .param("agreement", agreement)
        .query(String.class)
        .list();
  }

  private Set<CalendarCorrections.Rejudged> corrections(Policy policy, String month, Instant now) {
    return new HashSet<>(
        new CalendarCorrections(sources, policy, YearMonth.parse(month)).until(now));
  }
}

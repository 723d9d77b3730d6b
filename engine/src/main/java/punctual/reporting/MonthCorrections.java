package punctual.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Policy;
import punctual.policy.Release;
import punctual.store.Activation;
import punctual.store.JdbcReleases;
import punctual.store.StoredTickets;

/**
 * A closed month as it was first reported and as corrected (UT-RPT-1): by what came late, and by
 * holidays that a later release names. What was closed stays as it is.
 */
public final class MonthCorrections {

  private final Sources sources;
  private final Release newest;
  private final Policy policy;

  /** Where everything is stored. */
  public record Sources(JdbcClient jdbc, StoredTickets tickets, JdbcReleases releases) {}

  /**
   * @param newest the release in force, whose calendar names the days
   */
  public MonthCorrections(Sources sources, Release newest, Policy policy) {
    this.sources = sources;
    this.newest = newest;
    this.policy = policy;
  }

  /**
   * Empty where the month was not closed yet.
   *
   * @param now how far time has come
   */
  public Optional<CorrectedMonth> of(String agency, YearMonth month, Instant now) {
    ClosedMonths months = new ClosedMonths(sources.jdbc(), policy);
    return months.find(month).map(closed -> corrected(agency, month, closed, now));
  }

  private CorrectedMonth corrected(
      String agency, YearMonth month, ClosedMonth closed, Instant now) {
    Release reporting = sources.releases().release(closed.release());
    Figures figures = new StoredFigures(sources.jdbc(), policy).figures(month, month, now);
    List<Correction> corrections =
        new ArrayList<>(new ClosedMonths(sources.jdbc(), policy).news(month, closed));
    CalendarCorrections calendar = new CalendarCorrections(sources, policy, month);
    for (CalendarCorrections.Rejudged one : calendar.until(now)) {
      figures.add(one.agency(), month, one.clause(), one.kept(), one.counted());
      corrections.add(correction(one, now));
    }
    new LateMessages(sources.jdbc(), policy)
        .of(month, closed).stream()
            .filter(one -> isChanged(one, month, closed.figures(), figures))
            .forEach(corrections::add);
    corrections.removeIf(one -> !List.of(agency, Figures.EVERY).contains(one.agency()));
    corrections.sort(Comparator.comparing(Correction::clause).thenComparing(Correction::about));
    String agreement = policy.agreement().id();
    return CorrectedMonth.of(
        closed,
        new Attainment(reporting, agreement, closed.figures()).rows(agency, month),
        new Attainment(newest, agreement, figures).rows(agency, month),
        corrections);
  }

  /** An outage may lie within another or before the month. */
  private static boolean isChanged(Correction one, YearMonth month, Figures first, Figures now) {
    Figure before = first.of(one.agency(), month, one.clause());
    Figure after = now.of(one.agency(), month, one.clause());
    return before.kept().compareTo(after.kept()) != 0 || before.all().compareTo(after.all()) != 0;
  }

  private Correction correction(CalendarCorrections.Rejudged one, Instant now) {
    Activation cause = new CalendarCause(sources.releases(), policy).activation(now);
    return new Correction(
        one.agency(),
        one.clause(),
        one.ticket(),
        one.name(),
        Correction.word(one.before()),
        Correction.word(one.after()),
        cause.activated(),
        "other holidays in release "
            + cause.release().substring(0, 12)
            + " of "
            + cause.by()
            + ": "
            + cause.reason());
  }
}

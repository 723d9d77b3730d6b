package punctual.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.OrderedRun;
import punctual.engine.Policy;
import punctual.engine.Releases;
import punctual.facts.Obligation;
import punctual.store.Sql;
import punctual.store.StoredTickets;

/**
 * How a month's tickets would be judged had their calendars named the holidays and special days
 * that the newest one names: their own stories, told once more by the same core.
 */
final class CalendarCorrections {

  private final JdbcClient jdbc;
  private final StoredTickets tickets;
  private final Releases releases;
  private final Policy newest;
  private final YearMonth month;
  private final Months months;

  CalendarCorrections(MonthCorrections.Sources sources, Policy newest, YearMonth month) {
    this.jdbc = sources.jdbc();
    this.tickets = sources.tickets();
    this.releases = sources.releases();
    this.newest = newest;
    this.month = month;
    this.months = new Months(newest.agreement().zone());
  }

  /**
   * An obligation that would count otherwise.
   *
   * @param before kept or not in the month; null where it does not count in it
   * @param after the same under the newest calendar
   */
  record Rejudged(
      String agency, String ticket, String name, String clause, Boolean before, Boolean after) {

    BigDecimal kept() {
      return BigDecimal.valueOf(one(after) - one(before));
    }

    BigDecimal counted() {
      return BigDecimal.valueOf((after == null ? 0L : 1) - (before == null ? 0 : 1));
    }

    private static long one(Boolean kept) {
      return Boolean.TRUE.equals(kept) ? 1 : 0;
    }
  }

  /**
   * @param until how far time has come
   */
  List<Rejudged> until(Instant until) {
    List<Rejudged> all = new ArrayList<>();
    List<String> judging =
        jdbc.sql(Sql.of("reporting/month-releases"))
            .param("agreement", newest.agreement().id())
            .param("from", months.start(month.minusMonths(1)).toString())
            .param("until", months.end(month.plusMonths(1)).toString())
            .query(String.class)
            .list();
    for (String release : judging) {
      policy(release).ifPresent(judge -> rejudge(release, judge, until, all));
    }
    return all;
  }

  /** The days of which the other calendar says something else; none where either has none. */
  static List<LocalDate> differingDays(Policy one, Policy other) {
    return one.calendar() == null || other.calendar() == null
        ? List.of()
        : one.calendar().differingDays(other.calendar());
  }

  private Optional<Policy> policy(String release) {
    return releases.policies(release).policy(newest.agreement().id());
  }

  private void rejudge(String release, Policy judge, Instant until, List<Rejudged> all) {
    List<LocalDate> days = differingDays(judge, newest).stream().filter(this::near).toList();
    if (!days.isEmpty()) {
      Releases corrected = new CorrectedReleases(releases, newest);
      for (StoredTickets.Stored ticket : touched(release, days)) {
        compare(ticket, corrected, until, all);
      }
    }
  }

  private void compare(
      StoredTickets.Stored ticket, Releases corrected, Instant until, List<Rejudged> all) {
    Map<String, Judged> before = judged(ticket, releases, until);
    Map<String, Judged> after = judged(ticket, corrected, until);
    String agency = ticket.now().ticket().agency();
    String id = ticket.now().ticket().id();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Boolean was = within(before.get(name));
      Boolean is = within(after.get(name));
      if (!Objects.equals(was, is)) {
        String clause = after.getOrDefault(name, before.get(name)).clause();
        all.add(new Rejudged(agency, id, name, clause, was, is));
      }
    }
  }

  private boolean near(LocalDate day) {
    YearMonth of = YearMonth.from(day);
    return !of.isBefore(month.minusMonths(1)) && !of.isAfter(month);
  }

  private List<StoredTickets.Stored> touched(String release, List<LocalDate> days) {
    return jdbc
        .sql(Sql.of("reporting/month-moved"))
        .param("agreement", newest.agreement().id())
        .param("release", release)
        .param("from", months.start(month.minusMonths(1)).toString())
        .param("until", months.end(month.plusMonths(1)).toString())
        .param("opens", starts(days, 0))
        .param("closes", starts(days, 1))
        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .map(key -> tickets.find(key.get(0), key.get(1)).orElseThrow())
        .toList();
  }

  private SqlArrayValue starts(List<LocalDate> days, int later) {
    return new SqlArrayValue(
        "text",
        days.stream()
            .map(day -> day.plusDays(later).atStartOfDay(months.zone()).toInstant().toString())
            .toArray());
  }

  private Map<String, Judged> judged(StoredTickets.Stored ticket, Releases under, Instant until) {
    Map<String, Judged> judged = new TreeMap<>();
    OrderedRun run = OrderedRun.under(ticket.position().tenures(), under, until);
    for (Obligation one : run.run(ticket.history()).last().newest().values()) {
      judged.put(one.name(), new Judged(one.basis().clause(), one.due(), one.state()));
    }
    return judged;
  }

  private Boolean within(Judged judged) {
    return judged == null
        ? null
        : judged.kept().filter(kept -> months.of(judged.due()).equals(month)).orElse(null);
  }
}

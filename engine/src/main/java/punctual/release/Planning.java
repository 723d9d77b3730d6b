package punctual.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Changed;
import punctual.engine.Handling;
import punctual.engine.Kept;
import punctual.engine.LiveTicket;
import punctual.engine.Policies;
import punctual.engine.Releases;
import punctual.engine.Store;
import punctual.engine.Tenure;
import punctual.engine.TicketEvent;
import punctual.ledger.CodePoints;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;
import punctual.policy.Release;
import punctual.reporting.CalendarTrial;
import punctual.store.Sql;

/** Tries a release on every open ticket, by the same core, and keeps nothing of it. */
public final class Planning {

  private static final int SHOWN = 100;

  private final JdbcClient jdbc;
  private final Store store;
  private final Releases releases;
  private final CalendarTrial calendars;

  public Planning(JdbcClient jdbc, Store store, Releases releases, CalendarTrial calendars) {
    this.jdbc = jdbc;
    this.store = store;
    this.releases = releases;
    this.calendars = calendars;
  }

  /** What the release would do to open tickets, and show of closed months. */
  public Plan plan(Release candidate, Instant at) {
    Trying trying = new Trying(candidate, at);
    int open = OpenTickets.each(this::page, trying::work);
    List<CalendarTrial.Moved> months = calendars.of(candidate, at);
    return new Plan(candidate.hash(), at, open, trying.changed, trying.kinds, trying.lines, months);
  }

  private List<OpenTickets.Key> page(OpenTickets.Key last, int most) {
    return jdbc.sql(Sql.of("release/open"))
        .params(last.agency(), last.id(), most)
        .query((row, n) -> new OpenTickets.Key(row.getString(1), row.getString(2)))
        .list();
  }

  private final class Trying {

    private final Release candidate;
    private final Instant at;
    private final SortedMap<String, Integer> kinds = new TreeMap<>(CodePoints.ORDER);
    private final List<String> lines = new ArrayList<>();
    private int changed;

    Trying(Release candidate, Instant at) {
      this.candidate = candidate;
      this.at = at;
    }

    int work(String agency, Set<String> tickets) {
      List<Told> told = store.transact(agency, transaction -> told(transaction, tickets));
      told.forEach(ticket -> note(tried(ticket)));
      return told.size();
    }

    private List<Told> told(Store.Transaction transaction, Set<String> tickets) {
      return transaction.lock(new TreeSet<>(tickets), true).values().stream()
          .map(kept -> new Told(kept, transaction.history(kept.id(), Set.of())))
          .toList();
    }

    private Changed tried(Told told) {
      LiveTicket ticket =
          new LiveTicket(
              told.kept(),
              new WithCandidate(releases, candidate, at),
              new Handling(at, Duration.ofSeconds(1)),
              told::history);
      ticket.reach(at, true);
      return ticket.changed();
    }

    private void note(Changed ticket) {
      List<LedgerLine> own =
          ticket.lines().stream()
              .filter(line -> line.release().equals(candidate.hash()))
              .filter(line -> !ticket.before().release().equals(candidate.hash()))
              .toList();
      changed += own.isEmpty() ? 0 : 1;
      for (LedgerLine line : own) {
        kinds.merge(line.kind(), 1, Integer::sum);
        if (lines.size() < SHOWN) {
          lines.add(LedgerJson.text(line));
        }
      }
    }
  }

  /** A ticket as it stood; nobody waits for it while the release is tried. */
  private record Told(Kept kept, List<TicketEvent> history) {}

  /** The service's releases, and one that is tried. */
  private record WithCandidate(Releases all, Release candidate, Instant at) implements Releases {

    @Override
    public String inForceAt(Instant opened) {
      return all.inForceAt(opened);
    }

    @Override
    public List<Tenure> forOpenTickets() {
      List<Tenure> orders = new ArrayList<>();
      all.forOpenTickets().stream().filter(one -> one.from().isBefore(at)).forEach(orders::add);
      orders.add(new Tenure(candidate.hash(), at));
      return orders;
    }

    @Override
    public Policies policies(String release) {
      return release.equals(candidate.hash()) ? candidate::policy : all.policies(release);
    }
  }
}

package punctual.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import punctual.engine.Store.Judged;
import punctual.engine.Store.Known;
import punctual.engine.Store.Transaction;

/** The one door of the live service: an event, or an instant reached. */
public final class Punctual {

  private static final Reason USED = new Reason("/id", "id already used");

  private final Store store;
  private final Releases releases;
  private final Answering answering;
  private final Timing timing;

  /**
   * How the service takes time.
   *
   * @param clock null where events themselves say what time it is
   * @param tolerance how late the engine may get to things without their counting as late
   */
  public record Timing(InstantSource clock, Duration tolerance) {

    Handling handling() {
      return clock == null ? Handling.IN_TIME : new Handling(clock.instant(), tolerance);
    }
  }

  public Punctual(Store store, Releases releases, Answering answering, Timing timing) {
    this.store = store;
    this.releases = releases;
    this.answering = answering;
    this.timing = timing;
  }

  /**
   * Handles events of one agency, given in the order of arrival, in one transaction.
   *
   * @return the answers, in the same order
   */
  public List<String> handle(String agency, List<Arrival> arrivals) {
    return store.transact(agency, transaction -> new Batch(transaction).handle(arrivals));
  }

  /**
   * Looks at tickets of one agency whose time has come, in one transaction.
   *
   * @param inclusive whether wake-ups due at that very instant run too
   * @return how many of them nobody else was working on
   */
  public int timeReached(String agency, Set<String> tickets, Instant instant, boolean inclusive) {
    return store.transact(
        agency,
        transaction -> {
          Map<String, Kept> locked = transaction.lock(new TreeSet<>(tickets), false);
          Handling handling = timing.handling();
          List<Changed> changed = new ArrayList<>();
          for (Kept kept : locked.values()) {
            LiveTicket ticket =
                new LiveTicket(
                    kept, releases, handling, () -> transaction.history(kept.id(), Set.of()));
            ticket.reach(instant, inclusive);
            changed.add(ticket.changed());
          }
          transaction.save(changed, List.of());
          return locked.size();
        });
  }

  /** Events of one transaction. */
  private final class Batch {

    private final Transaction transaction;
    private final Handling handling = timing.handling();
    private final Map<String, LiveTicket> tickets = new TreeMap<>();
    private final Map<EventKey, Judged> judged = new LinkedHashMap<>();
    private final Set<EventKey> own = new HashSet<>();
    private final Map<Arrival, String> usual = new IdentityHashMap<>();

    Batch(Transaction transaction) {
      this.transaction = transaction;
    }

    List<String> handle(List<Arrival> arrivals) {
      Map<EventKey, Arrival> firsts = new LinkedHashMap<>();
      arrivals.forEach(arrival -> firsts.putIfAbsent(arrival.key(), arrival));
      Map<EventKey, Known> known = transaction.admit(List.copyOf(firsts.values()), this::usual);
      own.addAll(firsts.keySet());
      own.removeAll(known.keySet());
      lock(arrivals, known);
      List<String> answers = new ArrayList<>();
      Map<EventKey, Known> seen = new HashMap<>(known);
      for (Arrival arrival : arrivals) {
        Known before = seen.get(arrival.key());
        answers.add(before == null ? judge(arrival, seen) : again(arrival, before));
      }
      transaction.save(
          tickets.values().stream().map(LiveTicket::changed).toList(), judged.values());
      return answers;
    }

    private String usual(Arrival arrival) {
      return usual.computeIfAbsent(arrival, it -> answering.answer(it, Verdict.ACCEPTED));
    }

    private void lock(List<Arrival> arrivals, Map<EventKey, Known> known) {
      TreeSet<String> names = new TreeSet<>();
      for (Arrival arrival : arrivals) {
        if (!known.containsKey(arrival.key())) {
          names.add(arrival.event().ticket());
        }
      }
      transaction.lock(names, true).forEach((name, kept) -> tickets.put(name, live(name, kept)));
    }

    private LiveTicket live(String name, Kept kept) {
      return new LiveTicket(kept, releases, handling, () -> transaction.history(name, own));
    }

    private String judge(Arrival arrival, Map<EventKey, Known> seen) {
      Verdict verdict = tickets.get(arrival.event().ticket()).tell(arrival.event());
      String answer =
          verdict.equals(Verdict.ACCEPTED) ? usual(arrival) : answering.answer(arrival, verdict);
      judged.put(arrival.key(), new Judged(arrival, verdict, answer));
      if (!verdict.isRejected()) {
        seen.put(arrival.key(), new Known(arrival.contentHash(), answer));
      }
      return answer;
    }

    private String again(Arrival arrival, Known before) {
      return before.contentHash().equals(arrival.contentHash())
          ? answering.duplicate(arrival, before.answer())
          : answering.rejected(arrival, List.of(USED), arrival.received());
    }
  }
}

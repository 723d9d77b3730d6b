package punctual.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.engine.Releases;
import punctual.store.StoreParts;
import punctual.verify.StoredTickets.Key;

/** Proves the stored ledger: ticket chains, segments, and self-replay byte for byte. */
public final class Verification {

  private static final int PAGE = 200;

  private final JdbcClient jdbc;
  private final StoredTickets stored;
  private final Releases releases;
  private final StoreParts.Reading reading;
  private final LongAdder lines = new LongAdder();

  /**
   * What it came to.
   *
   * @param faults sentences, in the order of tickets; none if everything holds
   * @param unsealed lines that no segment holds yet
   * @param seal the hash of the last segment: whoever noted it can prove the past later
   */
  public record Result(
      long tickets, long lines, long segments, long unsealed, String seal, List<String> faults) {}

  /**
   * @param snapshot in which everything read is of one moment
   */
  public Verification(
      JdbcClient jdbc,
      TransactionTemplate snapshot,
      Releases releases,
      StoreParts.Reading reading) {
    this.jdbc = jdbc;
    this.stored = new StoredTickets(jdbc, snapshot);
    this.releases = releases;
    this.reading = reading;
  }

  /** How many tickets there are to look at. */
  public long tickets() {
    return stored.count();
  }

  /**
   * @param noted seals noted earlier, which must be among the segments'
   * @param threads how many tickets are looked at at a time
   * @param done is told how many tickets have been looked at
   */
  public Result run(Collection<String> noted, int threads, LongConsumer done) {
    SegmentChain segments = new SegmentChain(jdbc, noted);
    segments.check();
    List<String> faults = new ArrayList<>(segments.faults());
    long tickets = tickets(threads, done, faults);
    return new Result(
        tickets, lines.sum(), segments.segments(), segments.unsealed(), segments.hash(), faults);
  }

  private long tickets(int threads, LongConsumer done, List<String> faults) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      long tickets = 0;
      List<Future<List<String>>> running = new ArrayList<>();
      List<Key> keys = stored.after(new Key("", ""), PAGE);
      while (!keys.isEmpty()) {
        List<Key> page = keys;
        running.add(workers.submit(() -> faults(stored.tickets(page))));
        if (running.size() > 2 * threads) {
          faults.addAll(running.remove(0).get());
        }
        tickets += page.size();
        done.accept(tickets);
        keys = stored.after(page.get(page.size() - 1), PAGE);
      }
      for (Future<List<String>> one : running) {
        faults.addAll(one.get());
      }
      return tickets;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private List<String> faults(List<StoredTicket> tickets) {
    List<String> faults = new ArrayList<>();
    for (StoredTicket ticket : tickets) {
      lines.add(ticket.told().size());
      TicketChain.fault(ticket)
          .or(() -> new SelfReplay(releases, reading, ticket).fault())
          .ifPresent(
              fault -> faults.add("%s of %s: %s".formatted(ticket.id(), ticket.agency(), fault)));
    }
    return faults;
  }
}

package punctual.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import punctual.engine.OrderedRun;
import punctual.engine.Policies;
import punctual.engine.TicketEvent;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;
import punctual.replay.LedgerRun.Entry;

/** Tells events in virtual time on all cores and gives one ledger, whatever their order was. */
public final class Replay {

  /** What a replay came to. */
  public record Tally(long events, long rejected, long waiting, long lines, long notices) {}

  private final ReplayInput input;
  private final Policies policies;
  private final Instant until;
  private final int threads;
  private final LongAdder notices = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder waiting = new LongAdder();

  /**
   * @param until null for the last event's time
   */
  public Replay(ReplayInput input, Policies policies, Instant until, int threads) {
    this.input = input;
    this.policies = policies;
    this.until = until == null ? input.last() : until;
    this.threads = threads;
  }

  /**
   * @param done is told how many buckets out of {@link ReplayInput#buckets} are done
   */
  public Tally run(OutputStream out, LongConsumer done) throws IOException {
    try (LedgerSorter sorter = new LedgerSorter()) {
      runBuckets(sorter, done);
      long lines = sorter.writeTo(out);
      return new Tally(
          input.events(), input.wrong() + rejected.sum(), waiting.sum(), lines, notices.sum());
    }
  }

  private void runBuckets(LedgerSorter sorter, LongConsumer done) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(workers.submit(() -> work(next, sorter.new Intake(), done)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private void work(AtomicInteger next, LedgerSorter.Intake intake, LongConsumer done) {
    for (int bucket = next.getAndIncrement();
        bucket < input.buckets();
        bucket = next.getAndIncrement()) {
      tickets(bucket).values().forEach(events -> tell(events, intake));
      done.accept(bucket + 1L);
    }
    intake.end();
  }

  private Map<String, List<TicketEvent>> tickets(int bucket) {
    Map<String, List<TicketEvent>> tickets = new LinkedHashMap<>();
    for (TicketEvent event : input.events(bucket)) {
      tickets
          .computeIfAbsent(event.agency() + '\n' + event.ticket(), key -> new ArrayList<>())
          .add(event);
    }
    return tickets;
  }

  private void tell(List<TicketEvent> events, LedgerSorter.Intake intake) {
    OrderedRun.Result result = new OrderedRun(policies, until).run(events);
    int order = 0;
    for (LedgerLine line : result.lines()) {
      long at = line.at().getEpochSecond() * 1_000_000 + line.at().getNano() / 1_000;
      intake.add(new Entry(at, line.ticket(), line.agency(), order++, LedgerJson.bytes(line)));
    }
    notices.add(result.notices().size());
    rejected.add(result.rejected().size());
    waiting.add(result.waiting());
  }
}

package punctual.replay;

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
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import punctual.engine.OrderedRun;
import punctual.engine.Policies;
import punctual.engine.TicketEvent;

/** The ordered run of every ticket of a file, on all cores; each ticket by itself. */
public final class TicketRuns {

  private final ReplayInput input;
  private final Policies policies;
  private final Instant until;
  private final int threads;

  /** What one worker makes of the tickets that it is given. */
  public interface Worker {

    /**
     * @param events the ticket's events in the order of arrival
     */
    void take(List<TicketEvent> events, OrderedRun.Result result);

    /** There are no more tickets. */
    default void end() {}
  }

  /**
   * @param until null for the last event's time
   */
  public TicketRuns(ReplayInput input, Policies policies, Instant until, int threads) {
    this.input = input;
    this.policies = policies;
    this.until = until == null ? input.last() : until;
    this.threads = threads;
  }

  /** The instant up to which time runs. */
  public Instant until() {
    return until;
  }

  /**
   * Runs every ticket, in no particular order.
   *
   * @param workers makes one worker a thread
   * @param done is told how many buckets out of {@link ReplayInput#buckets} are done
   */
  public void run(Supplier<Worker> workers, LongConsumer done) {
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(() -> work(next, workers.get(), done)));
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
      pool.shutdownNow();
    }
  }

  private void work(AtomicInteger next, Worker worker, LongConsumer done) {
    for (int bucket = next.getAndIncrement();
        bucket < input.buckets();
        bucket = next.getAndIncrement()) {
      for (List<TicketEvent> events : tickets(bucket).values()) {
        worker.take(events, new OrderedRun(policies, until).run(events));
      }
      done.accept(bucket + 1L);
    }
    worker.end();
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
}

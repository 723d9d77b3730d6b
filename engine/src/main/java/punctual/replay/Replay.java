package punctual.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import punctual.engine.OrderedRun;
import punctual.engine.Policies;
import punctual.engine.TicketEvent;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;

/** Tells events in virtual time on all cores and gives one ledger, whatever their order was. */
public final class Replay {

  /** What a replay came to. */
  public record Tally(long events, long rejected, long waiting, long lines, long notices) {}

  private final ReplayInput input;
  private final TicketRuns runs;
  private final LongAdder notices = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder waiting = new LongAdder();

  /**
   * @param until null for the last event's time
   */
  public Replay(ReplayInput input, Policies policies, Instant until, int threads) {
    this.input = input;
    this.runs = new TicketRuns(input, policies, until, threads);
  }

  /**
   * @param done is told how many buckets out of {@link ReplayInput#buckets} are done
   */
  public Tally run(OutputStream out, LongConsumer done) throws IOException {
    return run(out, done, List.of());
  }

  /**
   * Runs, and has others look at every ticket's run as well.
   *
   * @param beside makes each of them for one thread
   */
  public Tally run(OutputStream out, LongConsumer done, List<Supplier<TicketRuns.Worker>> beside)
      throws IOException {
    try (LedgerSorter sorter = new LedgerSorter()) {
      runs.run(() -> new Several(new Sorting(sorter.new Intake()), beside), done);
      long lines =
          sorter.each(
              line -> {
                out.write(line);
                out.write('\n');
              });
      return new Tally(
          input.events(), input.wrong() + rejected.sum(), waiting.sum(), lines, notices.sum());
    }
  }

  /** Several look at the same run of a ticket. */
  private static final class Several implements TicketRuns.Worker {

    private final List<TicketRuns.Worker> workers = new ArrayList<>();

    Several(TicketRuns.Worker first, List<Supplier<TicketRuns.Worker>> others) {
      workers.add(first);
      others.forEach(other -> workers.add(other.get()));
    }

    @Override
    public void take(List<TicketEvent> events, OrderedRun.Result result) {
      workers.forEach(worker -> worker.take(events, result));
    }

    @Override
    public void end() {
      workers.forEach(TicketRuns.Worker::end);
    }
  }

  /** Puts the lines of tickets where they will be sorted. */
  private final class Sorting implements TicketRuns.Worker {

    private final LedgerSorter.Intake intake;

    Sorting(LedgerSorter.Intake intake) {
      this.intake = intake;
    }

    @Override
    public void take(List<TicketEvent> events, OrderedRun.Result result) {
      int order = 0;
      for (LedgerLine line : result.lines()) {
        intake.add(line.at(), line.ticket(), line.agency(), order++, LedgerJson.bytes(line));
      }
      notices.add(result.notices().size());
      rejected.add(result.rejected().size());
      waiting.add(result.waiting());
    }

    @Override
    public void end() {
      intake.end();
    }
  }
}

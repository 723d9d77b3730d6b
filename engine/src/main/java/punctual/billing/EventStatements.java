package punctual.billing;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.LongConsumer;
import punctual.engine.OrderedRun;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.facts.Owners;
import punctual.ledger.LedgerLine;
import punctual.replay.LedgerSorter;
import punctual.replay.TicketRuns;

/**
 * An agency's statement from a file of events, by the same run of every ticket as a replay's. Lines
 * that exceed the memory allowed lie in files until it is closed.
 */
public final class EventStatements implements AutoCloseable {

  private final String agreement;
  private final String billTo;
  private final YearMonth month;
  private final BillingLines lines;
  private final Totals totals = new Totals();
  private final LedgerSorter own = new LedgerSorter();
  private final LedgerSorter noCharge = new LedgerSorter();

  /**
   * @param billTo an agency, or {@link Owners#UNASSIGNED} for what is billed to nobody
   */
  public EventStatements(Policy policy, String billTo, YearMonth month) throws IOException {
    this.agreement = policy.agreement().id();
    this.lines = new BillingLines(policy);
    this.billTo = billTo;
    this.month = month;
  }

  /**
   * Runs the tickets and keeps what belongs on the statement.
   *
   * @param done is told how many buckets are done
   */
  public Statement read(TicketRuns runs, LongConsumer done) {
    runs.run(Collecting::new, done);
    return new Statement(agreement, billTo, month, totals, sorted(own), sorted(noCharge));
  }

  private static Lines sorted(LedgerSorter sorter) {
    return taker -> sorter.each(bytes -> taker.take(BillingLines.read(bytes)));
  }

  private final class Collecting implements TicketRuns.Worker {

    private final Totals sums = new Totals();
    private final LedgerSorter.Intake charged = own.new Intake();
    private final LedgerSorter.Intake free = noCharge.new Intake();

    @Override
    public void take(List<TicketEvent> events, OrderedRun.Result result) {
      List<BillingLine> found =
          result.lines().stream()
              .filter(this::counts)
              .map(line -> lines.line(line, result.last().ticket()))
              .sorted(BillingLine.ORDER)
              .toList();
      for (int i = 0; i < found.size(); i++) {
        place(found.get(i), i);
      }
    }

    private boolean counts(LedgerLine line) {
      return BillingLines.isBilling(line)
          && line.agreement().equals(agreement)
          && lines.month(line.at()).equals(month);
    }

    private void place(BillingLine line, int order) {
      if (line.billTo().equals(billTo)) {
        sums.add(line);
        add(charged, line, order);
      } else if (line.billTo().equals(Owners.UNASSIGNED) && line.agency().equals(billTo)) {
        add(free, line, order);
      }
    }

    private static void add(LedgerSorter.Intake intake, BillingLine line, int order) {
      intake.add(line.at(), line.ticket(), line.agency(), order, BillingLines.write(line));
    }

    @Override
    public void end() {
      charged.end();
      free.end();
      synchronized (totals) {
        totals.addAll(sums);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (own;
        noCharge) {
      // Each deletes its files.
    }
  }
}

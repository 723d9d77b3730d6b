package punctual.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import punctual.engine.OrderedRun;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.facts.Owners;
import punctual.ledger.LedgerLine;
import punctual.replay.TicketRuns;

/** Statements from a file of events, by the same run of every ticket as a replay's. */
public final class EventStatements {

  private final String agreement;
  private final BillingLines lines;
  private final Map<String, List<BillingLine>> billed = new HashMap<>();

  public EventStatements(Policy policy) {
    this.agreement = policy.agreement().id();
    this.lines = new BillingLines(policy);
  }

  /**
   * Runs the tickets and keeps what is billed in a month.
   *
   * @param done is told how many buckets are done
   */
  public void read(TicketRuns runs, YearMonth month, LongConsumer done) {
    runs.run(() -> new Collecting(month), done);
    billed.values().forEach(all -> Collections.sort(all, BillingLine.ORDER));
  }

  /** What is billed to an agency, or with {@link Owners#UNASSIGNED} to nobody. */
  public Statement statement(String billTo, YearMonth month) {
    List<BillingLine> own = billed.getOrDefault(billTo, List.of());
    List<BillingLine> noCharge =
        billed.getOrDefault(Owners.UNASSIGNED, List.of()).stream()
            .filter(line -> line.agency().equals(billTo))
            .toList();
    return new Statement(agreement, billTo, month, own, noCharge);
  }

  private final class Collecting implements TicketRuns.Worker {

    private final YearMonth month;
    private final List<BillingLine> found = new ArrayList<>();

    Collecting(YearMonth month) {
      this.month = month;
    }

    @Override
    public void take(List<TicketEvent> events, OrderedRun.Result result) {
      for (LedgerLine line : result.lines()) {
        if (BillingLines.isBilling(line)
            && line.agreement().equals(agreement)
            && lines.month(line.at()).equals(month)) {
          found.add(lines.line(line, result.last().ticket()));
        }
      }
    }

    @Override
    public void end() {
      synchronized (billed) {
        for (BillingLine line : found) {
          billed.computeIfAbsent(line.billTo(), key -> new ArrayList<>()).add(line);
        }
      }
    }
  }
}

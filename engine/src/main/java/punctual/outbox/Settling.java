package punctual.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.contract.NoticeOutcome;
import punctual.ledger.LedgerLine;
import punctual.store.LedgerAppend;
import punctual.store.LedgerAppend.Head;
import punctual.store.Sql;

/**
 * Settles what became of notices: handed over, to be tried again, or moved on to the alternate. A
 * hand-over after due, or none at all, corrects what was taken as done.
 */
public final class Settling {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Alternates alternates;
  private final Outages outages;
  private final Rules rules;

  /**
   * How outcomes are judged.
   *
   * @param tolerance how much later than due a hand-over is still in time
   * @param ownTime whether notices are handed over in their own time, as when history is loaded
   * @param tries how often at the most
   * @param firstPause between two tries; each pause is twice the one before
   * @param longestPause between two tries
   */
  public record Rules(
      Duration tolerance,
      boolean ownTime,
      int tries,
      Duration firstPause,
      Duration longestPause,
      String engine) {

    Duration pause(int attempts) {
      long factor = 1L << Math.min(attempts, 20);
      Duration pause = firstPause.multipliedBy(factor);
      return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
  }

  public Settling(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Alternates alternates,
      Outages outages,
      Rules rules) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.alternates = alternates;
    this.outages = outages;
    this.rules = rules;
  }

  /**
   * Settles outcomes of one agency in one transaction.
   *
   * @param lost takes the copies that failed for good and have no alternate left, and when
   */
  void settle(
      String agency,
      List<NoticeOutcome> outcomes,
      Instant now,
      BiConsumer<SentCopy, Instant> lost) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql(Sql.of("by-key")).query(row -> {});
          Round round = new Round(agency, now);
          round.settle(new Bundles(jdbc, agency).spread(outcomes));
          round.lost.forEach(copy -> lost.accept(copy, round.when(copy)));
        });
  }

  private final class Round {

    private final String agency;
    private final Instant now;
    private final Map<String, List<LedgerLine>> lines = new LinkedHashMap<>();
    private final SettledRows settled = new SettledRows();
    private final List<SentCopy> lost = new ArrayList<>();

    Round(String agency, Instant now) {
      this.agency = agency;
      this.now = now;
    }

    void settle(List<NoticeOutcome> outcomes) {
      Map<CopyKey, NoticeOutcome> byKey = new LinkedHashMap<>();
      outcomes.forEach(it -> byKey.put(CopyKey.of(it.ticket(), it.key()), it));
      LedgerAppend ledger = new LedgerAppend(jdbc, rules.engine());
      Map<String, Head> heads =
          ledger.lock(agency, byKey.keySet().stream().map(CopyKey::ticket).toList());
      for (SentCopy copy : SettledRows.published(jdbc, agency, List.copyOf(byKey.keySet()))) {
        settle(copy, byKey.get(copy.key()), heads.get(copy.key().ticket()));
      }
      lines.forEach((ticket, added) -> ledger.add(heads.get(ticket), added));
      ledger.write(agency);
      settled.write(jdbc, agency);
    }

    /** The instant at which an outcome counts. */
    private Instant when(SentCopy copy) {
      return rules.ownTime() ? copy.at() : now;
    }

    private void settle(SentCopy copy, NoticeOutcome outcome, Head head) {
      if (copy.handedOver()) {
        returned(copy, outcome, head);
        return;
      }
      if (outcome.delivered()) {
        outages.delivered(copy.channel());
        handedOver(copy, head);
      } else if (!outcome.permanent() && copy.attempts() < rules.tries()) {
        if (outcome.away()) {
          outages.away(copy.channel(), now);
        }
        settled.again(copy.key(), outcome.error(), now.plus(rules.pause(copy.attempts())));
      } else {
        undelivered(copy, outcome, head);
      }
    }

    /** A mail server took it and sends it back later (RFC 3464). */
    private void returned(SentCopy copy, NoticeOutcome outcome, Head head) {
      if (!outcome.delivered() && outcome.permanent()) {
        undelivered(copy, outcome, head);
      }
    }

    private void handedOver(SentCopy copy, Head head) {
      Instant when = when(copy);
      add(copy, head, it -> copy.line(agency, it, when, "handed-over", null));
      settled.end(copy.key(), "handed-over", now, null);
      boolean late = copy.due() != null && when.isAfter(copy.due().plus(rules.tolerance()));
      if (late) {
        correct(copy, head, when, "late");
      }
    }

    private void undelivered(SentCopy copy, NoticeOutcome outcome, Head head) {
      Instant when = when(copy);
      add(copy, head, it -> copy.line(agency, it, when, "undelivered", outcome.error()));
      settled.end(copy.key(), "undelivered", null, outcome.error());
      if (head != null && !alternates.take(agency, head, copy, new Alternates.When(when, now))) {
        lost.add(copy);
        if (copy.meets() != null) {
          correct(copy, head, when, "missed");
        }
      }
    }

    private void correct(SentCopy copy, Head head, Instant when, String outcome) {
      int changed =
          jdbc.sql(Sql.of("obligation-outcome"))
              .params(outcome, when.toString(), agency, copy.key().ticket(), copy.meets())
              .update();
      if (changed > 0) {
        add(copy, copy.corrected(agency, head, when, outcome));
      }
    }

    /** What concerns no ticket is in no ledger; its own row says what became of it. */
    private void add(SentCopy copy, Head head, Function<Head, LedgerLine> line) {
      if (head != null) {
        add(copy, line.apply(head));
      }
    }

    private void add(SentCopy copy, LedgerLine line) {
      lines.computeIfAbsent(copy.key().ticket(), ticket -> new ArrayList<>()).add(line);
    }
  }
}

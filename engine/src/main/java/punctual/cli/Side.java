package punctual.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;
import punctual.policy.Release;
import punctual.replay.Replay;
import punctual.replay.ReplayInput;
import punctual.replay.TicketRuns;
import punctual.reporting.EventFigures;
import punctual.reporting.Figure;

/**
 * One side of an impact: what a release makes of the events.
 *
 * @param ledger a file that is deleted afterwards
 * @param attained by agreement and clause: kept and counted, over all agencies and months
 * @param billed by agreement and currency, and by what has no amount
 */
record Side(Path ledger, SortedMap<String, Figure> attained, SortedMap<String, BigDecimal> billed) {

  static Side of(ReplayInput input, Release release, Instant until, int threads)
      throws IOException {
    Path ledger = Files.createTempFile("impact", ".jsonl");
    Map<String, EventFigures> counted = new TreeMap<>();
    release.policies().forEach((id, policy) -> counted.put(id, new EventFigures(policy)));
    List<Supplier<TicketRuns.Worker>> counting = new ArrayList<>();
    counted.values().forEach(figures -> counting.add(figures::worker));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ledger), 1 << 20)) {
      new Replay(input, release::policy, until, threads).run(out, done -> {}, counting);
    }
    SortedMap<String, Figure> attained = new TreeMap<>();
    counted.forEach((id, figures) -> add(id, figures, attained));
    return new Side(ledger, attained, billed(ledger));
  }

  private static void add(
      String agreement, EventFigures counted, SortedMap<String, Figure> attained) {
    for (Figure figure : counted.figures().all()) {
      if (!figure.clause().contains(" ")) {
        attained.merge(agreement + " " + figure.clause(), figure, Figure::plus);
      }
    }
  }

  private static SortedMap<String, BigDecimal> billed(Path ledger) throws IOException {
    SortedMap<String, BigDecimal> billed = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(ledger)) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        if (text.contains("\"kind\":\"billed\"") || text.contains("\"kind\":\"adjusted\"")) {
          add(LedgerReader.read(text.getBytes(StandardCharsets.UTF_8)), billed);
        }
      }
    }
    return billed;
  }

  private static void add(LedgerLine line, SortedMap<String, BigDecimal> billed) {
    Object amount = line.field("amount");
    String what = amount == null ? "lines without amount" : String.valueOf(line.field("currency"));
    billed.merge(
        line.agreement() + " " + what,
        amount == null ? BigDecimal.ONE : new BigDecimal(amount.toString()),
        BigDecimal::add);
  }
}

package punctual.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.contract.Contract;
import punctual.diff.DiffSummary;
import punctual.diff.LedgerDiff;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCacheFolder;
import punctual.replay.EventFile;
import punctual.replay.ReplayInput;
import punctual.reporting.Figure;
import tools.jackson.databind.json.JsonMapper;

/** Tells the same events under two homes' policies and says what differs. */
@Command(
    name = "impact",
    description = {
      "Tells a file of events under the policies of two homes and says what differs: lines of the",
      "ledger, what is attained of each clause, what is billed. Exit code 2: something differs."
    },
    mixinStandardHelpOptions = true)
final class ImpactVerb implements Callable<Integer> {

  @Mixin private ThreadsOption threads;
  @Mixin private HomeOption home;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      description = "events, one JSON object a line: plain, .gz or .xz")
  private String events;

  @Option(
      names = "--against",
      required = true,
      paramLabel = "DIR",
      description = "the home whose policies are compared with those of --home")
  private Path against;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "time runs on to here, inclusive (default: the last event's time)")
  private Instant until;

  @Override
  public Integer call() throws IOException {
    Release other =
        new ReleaseBuilder(ReleaseFiles.read(against), RuleCacheFolder.ofUser()).build().orThrow();
    Release own = home.release();
    Contract contract = Contract.load();
    Side before = side(own, contract);
    Side after = side(other, contract);
    try {
      return compare(before, after);
    } finally {
      Files.delete(before.ledger());
      Files.delete(after.ledger());
    }
  }

  private Side side(Release release, Contract contract) throws IOException {
    try (ReplayInput input =
        new ReplayInput(contract, home.senders(contract), (line, sentence) -> {})) {
      try (EventFile file = EventFile.open(events)) {
        input.read(file);
      }
      return Side.of(input, release, until, threads.count());
    }
  }

  private int compare(Side before, Side after) {
    PrintWriter out = spec.commandLine().getOut();
    DiffOutput shown = format.json() ? new DiffJson(out) : new DiffText(out);
    DiffSummary summary =
        LedgerDiff.compare(
            before.ledger().toString(), after.ledger().toString(), shown::difference);
    shown.summary(summary);
    totals("attained", attained(before), attained(after), out);
    totals("billed", before.billed(), after.billed(), out);
    out.flush();
    return summary.differing() == 0 ? ExitCode.HOLDS : ExitCode.FAILED;
  }

  private static SortedMap<String, String> attained(Side side) {
    SortedMap<String, String> attained = new java.util.TreeMap<>();
    side.attained().forEach((clause, figure) -> attained.put(clause, words(figure)));
    return attained;
  }

  private static String words(Figure figure) {
    BigDecimal percent = figure.isEmpty() ? null : figure.percent(1);
    String share = percent == null ? "" : " (" + percent.toPlainString() + " %)";
    return figure.kept().toPlainString() + " of " + figure.all().toPlainString() + share;
  }

  private void totals(
      String what, SortedMap<String, ?> before, SortedMap<String, ?> after, PrintWriter out) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Object was = before.get(name);
      Object is = after.get(name);
      if (format.json()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("total", what);
        line.put("of", name);
        line.put("before", was == null ? null : was.toString());
        line.put("after", is == null ? null : is.toString());
        out.println(JsonMapper.shared().writeValueAsString(line));
      } else {
        String mark = was != null && was.equals(is) ? " " : "*";
        out.printf("%s %s %s: %s -> %s%n", mark, what, name, shown(was), shown(is));
      }
    }
  }

  private static String shown(Object total) {
    return total == null ? "none" : total.toString();
  }
}

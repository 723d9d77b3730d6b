package punctual.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punctual.diff.DiffSummary;
import punctual.diff.LedgerDiff;

/** Says in which lines two ledgers differ. */
@Command(
    name = "diff",
    description = {
      "Says in which lines two ledgers differ: added, removed, moved by how much, re-addressed,"
          + " re-priced.",
      "Which release a line names does not count."
    },
    mixinStandardHelpOptions = true)
final class DiffVerb implements Callable<Integer> {
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "a ledger, plain, .gz or .xz")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "another ledger")
  private String second;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DiffOutput shown = format.json() ? new DiffJson(out) : new DiffText(out);
    DiffSummary summary = LedgerDiff.compare(first, second, shown::difference);
    shown.summary(summary);
    out.flush();
    return summary.differing() == 0 ? ExitCode.HOLDS : ExitCode.FAILED;
  }
}

package punctual.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.app.CommandDatabase;
import punctual.contract.Contract;
import punctual.intake.Told;
import punctual.policy.RuleCacheFolder;
import punctual.store.JdbcReleases;
import punctual.verify.Verification;
import tools.jackson.databind.json.JsonMapper;

/** Proves the stored ledger. */
@Command(
    name = "verify",
    description = {
      "Proves the stored ledger: its hash chains and segments,",
      "and that its inputs give the same lines again, byte for byte."
    },
    mixinStandardHelpOptions = true)
final class VerifyVerb implements Callable<Integer> {

  private static final int SHOWN = 20;

  @Mixin private HomeOption home;
  @Mixin private DatabaseOption database;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(
      names = "--seal",
      paramLabel = "HASH",
      description = "a seal noted earlier, which must still be there; may be repeated")
  private List<String> seals = List.of();

  @Override
  public Integer call() {
    try (CommandDatabase open = database.open(home.path())) {
      JdbcReleases releases = new JdbcReleases(open.jdbc(), RuleCacheFolder.ofUser());
      releases.read();
      Verification verification =
          new Verification(
              open.jdbc(), open.transactions(), releases, Told.stored(Contract.load()));
      try (Progress progress = new Progress("verify", verification.tickets())) {
        return print(
            verification.run(seals, Runtime.getRuntime().availableProcessors(), progress::stepTo));
      }
    }
  }

  private int print(Verification.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(JsonMapper.builder().build().writeValueAsString(result));
    } else {
      text(result, out);
    }
    out.flush();
    return result.faults().isEmpty() ? ExitCode.HOLDS : ExitCode.FAILED;
  }

  private static void text(Verification.Result result, PrintWriter out) {
    result.faults().stream().limit(SHOWN).forEach(out::println);
    if (result.faults().size() > SHOWN) {
      out.printf("... and %,d more%n", result.faults().size() - SHOWN);
    }
    out.printf("%,d tickets, %,d ledger lines: ", result.tickets(), result.lines());
    out.println(
        result.faults().isEmpty()
            ? "whole, and what the inputs give, byte for byte"
            : "%,d faults".formatted(result.faults().size()));
    out.printf(
        "%,d segments, the last with the seal %s; %,d lines not sealed yet%n",
        result.segments(), result.seal(), result.unsealed());
  }
}

package punctual.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.app.CommandDatabase;
import punctual.verify.LedgerExport;

/** Writes the stored ledger. */
@Command(
    name = "ledger",
    description = "Writes the service's stored ledger, in the order of the contract.",
    mixinStandardHelpOptions = true)
final class LedgerVerb implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private DatabaseOption database;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "LEDGER",
      description = "the ledger; - is stdout")
  private String out;

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description = "each line's hash, agency, ticket and number, in the same order")
  private Path chain;

  @Option(names = "--agency", paramLabel = "A", description = "only this agency's tickets")
  private String agency;

  @Option(
      names = "--decided",
      description = "leaves out what became of notices: what remains is what replay gives")
  private boolean decided;

  @Override
  public Integer call() throws IOException {
    try (CommandDatabase open = database.open(home.path());
        OutputStream ledger = file(out.equals("-") ? null : Path.of(out));
        OutputStream hashes = chain == null ? null : file(chain)) {
      LedgerExport export = new LedgerExport(open.jdbc());
      Long lines =
          open.transactions().execute(status -> export.write(agency, decided, ledger, hashes));
      spec.commandLine().getErr().printf("%,d ledger lines%n", lines);
    }
    return ExitCode.HOLDS;
  }

  private static OutputStream file(Path path) throws IOException {
    OutputStream plain = path == null ? System.out : Files.newOutputStream(path);
    return new BufferedOutputStream(plain, 1 << 20);
  }
}

package punctual.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.mapping.DryRun;
import punctual.mapping.Mapping;

/** Tries a mapping on a sample and shows the events that come of it. */
@Command(
    name = "map",
    description = {
      "Tries a mapping file on a sample: prints the events, one JSON object a line,",
      "and what is wrong, with the sample's line. Nothing is sent."
    },
    mixinStandardHelpOptions = true)
final class MapVerb implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "NAME|FILE",
      description = "a mapping file, or the name of one in <home>/connectors/mappings")
  private String mapping;

  @Option(names = "--sample", required = true, paramLabel = "FILE", description = "records")
  private Path sample;

  @Option(names = "--limit", paramLabel = "N", description = "the most records read")
  private long limit = Long.MAX_VALUE;

  @Override
  public Integer call() throws IOException {
    Contract contract = Contract.load();
    Path own = home.path().resolve("connectors/contract/senders.csv");
    Senders senders = Files.exists(own) ? Senders.load(contract, own) : Senders.load(contract);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      DryRun dryRun = new DryRun(contract, senders, Mapping.read(file(), senders));
      return tell(
          dryRun.run(
              sample,
              limit,
              out::println,
              (line, sentence) -> err.println(sample + ":" + line + ": " + sentence)));
    } catch (FileProblem e) {
      err.println(e.sentence());
      return ExitCode.POLICY_INVALID;
    }
  }

  private int tell(DryRun.Tried tried) {
    spec.commandLine()
        .getErr()
        .printf(
            "%,d records, %,d events, %,d wrong%n", tried.records(), tried.events(), tried.wrong());
    return tried.wrong() == 0 ? ExitCode.HOLDS : ExitCode.FAILED;
  }

  private Path file() {
    boolean isFile = mapping.endsWith(".yaml") || mapping.contains("/");
    Path file =
        isFile
            ? Path.of(mapping)
            : home.path().resolve("connectors/mappings").resolve(mapping + ".yaml");
    if (!Files.exists(file)) {
      throw new FileProblem(Place.of(file.toString()), "there is no such mapping");
    }
    return file;
  }
}

package punctual.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punctual.contract.Contract;
import punctual.policy.Release;
import punctual.scenario.CaseResult;
import punctual.scenario.CaseResult.Outcome;
import punctual.scenario.Coverage;
import punctual.scenario.JUnitXml;
import punctual.scenario.ScenarioFiles;
import punctual.scenario.SuiteRun;

/** Runs scenarios in virtual time and says which hold. */
@Command(
    name = "test",
    description = "Runs scenarios in virtual time and says which hold.",
    mixinStandardHelpOptions = true)
final class TestVerb implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "scenario files or folders (default: <home>/test-scenarios)")
  private List<Path> paths = List.of();

  @Option(names = "--report", paramLabel = "FILE", description = "writes JUnit XML here")
  private Path report;

  @Option(names = "--cover", description = "says which clauses have stories kept and broken")
  private boolean cover;

  @Override
  public Integer call() throws IOException, XMLStreamException {
    ScenarioFiles files = new ScenarioFiles(home.path());
    List<Path> found = files.find(paths);
    Release release = home.release();
    List<CaseResult> results = new SuiteRun(files, release, Contract.load()).run(found);
    if (report != null) {
      try (Writer out = Files.newBufferedWriter(report)) {
        JUnitXml.write(results, out);
      }
    }
    Coverage coverage = cover ? Coverage.of(results, release.clauses()) : null;
    PrintWriter out = spec.commandLine().getOut();
    TestResults shown = new TestResults(release.hash(), results, coverage);
    out.println(format.json() ? shown.json() : shown.text());
    return exitCode(results);
  }

  private static int exitCode(List<CaseResult> results) {
    if (results.stream().anyMatch(result -> result.outcome() == Outcome.FAILED)) {
      return ExitCode.FAILED;
    }
    boolean read = results.stream().noneMatch(result -> result.outcome() == Outcome.UNREADABLE);
    boolean ran = results.stream().anyMatch(result -> result.outcome() == Outcome.PASSED);
    return read && ran ? ExitCode.HOLDS : ExitCode.COULD_NOT_RUN;
  }
}

package punctual.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.check.Check;
import punctual.policy.Finding.Severity;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCacheFolder;
import punctual.release.HomeChanges;

/** Says everything that is wrong with a home's policies. */
@Command(
    name = "check",
    description = {
      "Says everything that is wrong with the policies: file, line, column, reason, and what helps.",
      "Exit code 0: can be used (warnings included); 3: cannot be used; 5: something that must hold"
          + " could not be shown."
    },
    mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

  /** For people, for programs, for code-scanning tools. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = "how findings are printed (default: text)")
  private Format format = Format.TEXT;

  @Option(names = "--watch", description = "checks again whenever a file changes, until ended")
  private boolean watch;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!watch) {
      return check();
    }
    HomeChanges changes = new HomeChanges(home.path());
    while (!Thread.currentThread().isInterrupted()) {
      try {
        check();
      } catch (RuntimeException e) {
        spec.commandLine().getErr().println(e.getMessage());
      }
      changes.await();
    }
    return ExitCode.HOLDS;
  }

  private int check() {
    ReleaseFiles files = ReleaseFiles.read(home.path());
    Check.Result result = Check.of(files, RuleCacheFolder.ofUser(), home.path());
    spec.commandLine().getOut().println(shown(result));
    if (result.release() == null) {
      return ExitCode.POLICY_INVALID;
    }
    return result.count(Severity.INCONCLUSIVE) > 0 ? ExitCode.INCONCLUSIVE : ExitCode.HOLDS;
  }

  private String shown(Check.Result result) {
    return switch (format) {
      case TEXT -> FindingsOutput.text(result);
      case JSON -> FindingsOutput.json(result);
      case SARIF -> Sarif.of(result);
    };
  }
}

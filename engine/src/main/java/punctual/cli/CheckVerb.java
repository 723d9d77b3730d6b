package punctual.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.check.Check;
import punctual.files.FileProblem;
import punctual.policy.Finding.Severity;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.ReleaseTrial;
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

  private static final int MANY = 600;

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
      } catch (FileProblem problem) {
        spec.commandLine().getErr().println(problem.sentence());
      } catch (RuntimeException e) {
        spec.commandLine().getErr().println(e.getMessage());
      }
      changes.await();
    }
    return ExitCode.HOLDS;
  }

  private int check() {
    ReleaseFiles files = ReleaseFiles.read(home.path());
    Check.Result result = Check.of(files, built(files), home.path());
    spec.commandLine().getOut().println(shown(result));
    if (result.release() == null) {
      return ExitCode.POLICY_INVALID;
    }
    return result.count(Severity.INCONCLUSIVE) > 0 ? ExitCode.INCONCLUSIVE : ExitCode.HOLDS;
  }

  /** Very many rules are compiled by a process of their own, which needs less memory for it. */
  private static ReleaseBuilder.Built built(ReleaseFiles files) {
    RuleCacheFolder cache = RuleCacheFolder.ofUser();
    if (rules(files) > MANY && cache.find(files.hash()) == null) {
      ReleaseTrial.Tried tried = TrialVerb.ofThisProgram().of(files);
      if (tried.rules() == null) {
        return new ReleaseBuilder.Built(null, tried.findings());
      }
      cache.keep(files.hash(), tried.rules());
    }
    return new ReleaseBuilder(files, cache).build();
  }

  /** About how many rules there are: rows of tables, and what begins with the word. */
  private static long rules(ReleaseFiles files) {
    long rules = 0;
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      boolean table = file.getKey().endsWith(".drl.csv");
      boolean text = file.getKey().endsWith(".drl");
      rules +=
          file.getValue().lines().filter(line -> table || text && line.startsWith("rule")).count();
    }
    return rules;
  }

  private String shown(Check.Result result) {
    return switch (format) {
      case TEXT -> FindingsOutput.text(result);
      case JSON -> FindingsOutput.json(result);
      case SARIF -> Sarif.of(result);
    };
  }
}

package punctual.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import punctual.policy.Finding;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;

/** Says everything that is wrong with a home's policies. */
@Command(
    name = "check",
    description = "Says everything that is wrong with the policies: file, line, column, reason.",
    mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ReleaseFiles files = ReleaseFiles.read(home.path());
    ReleaseBuilder.Built built = home.build(files);
    for (Finding finding : built.findings()) {
      spec.commandLine().getOut().println(finding.place() + ": " + finding.message());
    }
    spec.commandLine().getOut().println("release " + files.hash());
    return built.release() == null ? ExitCode.POLICY_INVALID : ExitCode.HOLDS;
  }
}

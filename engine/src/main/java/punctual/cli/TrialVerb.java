package punctual.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import punctual.fence.Trial;
import punctual.policy.ReleaseTrial;

/** The other side of a {@link ReleaseTrial}: started by this program, not by people. */
@Command(name = "trial", hidden = true)
public final class TrialVerb implements Callable<Integer> {

  @Parameters(paramLabel = "DIR")
  private Path directory;

  /** Tries releases by starting this program again. */
  public static ReleaseTrial ofThisProgram() {
    return new ReleaseTrial(new Trial(Main.class.getName(), Trial.MEGABYTES, Trial.DEADLINE));
  }

  @Override
  public Integer call() throws IOException {
    ReleaseTrial.inside(directory);
    return ExitCode.HOLDS;
  }
}

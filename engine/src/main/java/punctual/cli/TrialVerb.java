package punctual.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import punctual.fence.Trial;
import punctual.policy.ReleaseTrial;
import punctual.policy.RuleCacheFolder;

/** The other side of a {@link ReleaseTrial}: started by this program, not by people. */
@Command(name = "trial", hidden = true)
public final class TrialVerb implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", arity = "0..1")
  private Path directory;

  /** Tries releases by starting this program again. */
  public static ReleaseTrial ofThisProgram() {
    return new ReleaseTrial(
        new Trial(Main.class.getName(), Trial.MEGABYTES, Trial.DEADLINE), RuleCacheFolder.ofUser());
  }

  @Override
  public Integer call() throws IOException {
    Path asked = directory == null ? waited() : directory;
    if (asked != null) {
      ReleaseTrial.inside(asked);
    }
    return ExitCode.HOLDS;
  }

  /** The directory that is read from the input, its last line; null when nobody asks any more. */
  private static Path waited() throws IOException {
    ReleaseTrial.warmUp();
    String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    List<String> lines = input.lines().toList();
    return lines.isEmpty() ? null : Path.of(lines.get(lines.size() - 1));
  }
}

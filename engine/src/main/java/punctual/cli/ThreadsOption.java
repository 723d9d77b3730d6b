package punctual.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads work at the same time. */
public final class ThreadsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec verb;

  private int threads = Runtime.getRuntime().availableProcessors();

  int count() {
    return threads;
  }

  @Option(names = "--threads", paramLabel = "N", description = "default: all cores")
  void setCount(int count) {
    if (count < 1) {
      throw new ParameterException(
          verb.commandLine(), "--threads: at least 1 thread works, not " + count);
    }
    threads = count;
  }
}

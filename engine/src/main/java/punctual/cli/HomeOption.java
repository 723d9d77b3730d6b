package punctual.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCacheFolder;

/** Where the policies are. */
public final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "directory holding rules/ and processes/ (default: the project or the unpacked archive)")
  private Path home = Path.of(System.getProperty("punctual.home", "")).toAbsolutePath();

  Path path() {
    return home;
  }

  /** The release that lies there, ready to decide. */
  Release release() {
    return build(ReleaseFiles.read(home)).orThrow();
  }

  ReleaseBuilder.Built build(ReleaseFiles files) {
    return new ReleaseBuilder(files, RuleCacheFolder.ofUser()).build();
  }
}

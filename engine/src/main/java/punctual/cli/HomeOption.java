package punctual.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import punctual.contract.Contract;
import punctual.contract.Senders;
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

  /** Who may send what, as the home says; as the product says where it says nothing. */
  Senders senders(Contract contract) {
    Path own = home.resolve("connectors").resolve("contract").resolve("senders.csv");
    try {
      return Files.exists(own) ? Senders.load(contract, own) : Senders.load(contract);
    } catch (IOException e) {
      throw new UncheckedIOException(own + " cannot be read: " + e.getMessage(), e);
    }
  }

  ReleaseBuilder.Built build(ReleaseFiles files) {
    return new ReleaseBuilder(files, RuleCacheFolder.ofUser()).build();
  }
}

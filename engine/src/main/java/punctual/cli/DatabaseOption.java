package punctual.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import punctual.app.CommandDatabase;

/** Which database: the one of a data directory, or a configured one. */
public final class DatabaseOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the service's data directory (default: <home>/data)")
  private Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings that name another database (spring.datasource.url, ...)")
  private Path config;

  /** Opens it; where no service runs on the data directory, for as long as the command takes. */
  CommandDatabase open(Path home) {
    return CommandDatabase.open(data == null ? home.resolve("data") : data, config);
  }
}

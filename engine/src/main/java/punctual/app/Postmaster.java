package punctual.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server that runs on a data directory, as its {@code postmaster.pid} tells (PostgreSQL 17,
 * section 66.1).
 *
 * @param pid the process
 * @param port where it listens
 */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  /** The server that runs on the directory; one left over from a killed service, too. */
  static Optional<Postmaster> of(Path directory) throws IOException {
    Path file = directory.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    Postmaster told =
        new Postmaster(
            Long.parseLong(lines.get(0).trim()), Integer.parseInt(lines.get(PORT_LINE).trim()));
    return told.runs() ? Optional.of(told) : Optional.empty();
  }

  private boolean runs() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.endsWith("postgres"))
        .isPresent();
  }
}

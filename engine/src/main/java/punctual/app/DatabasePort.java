package punctual.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the embedded PostgreSQL listens: where it is still listening, else as configured, else
 * where it did last time, else at a free port.
 */
final class DatabasePort {
  private final Path file;
  private final int configured;

  /**
   * @param file keeps the port that was chosen
   * @param configured 0 to choose
   */
  DatabasePort(Path file, int configured) {
    this.file = file;
    this.configured = configured;
  }

  int choose(Optional<Postmaster> running) throws IOException {
    if (running.isPresent()) {
      return running.get().port();
    }
    if (configured != 0) {
      if (!isFree(configured)) {
        throw new StartProblem(
            "port %d, meant for the database, is taken by another program; name another one with --punctual.database.port"
                .formatted(configured));
      }
      return configured;
    }
    int port = Files.exists(file) ? Integer.parseInt(Files.readString(file).trim()) : 0;
    if (port == 0 || !isFree(port)) {
      port = free();
      Files.writeString(file, port + "\n");
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = listen(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = listen(0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
  }
}

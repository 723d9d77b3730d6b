package punctual.connectors;

import java.nio.file.Path;

/**
 * A server that files are fetched from (SFTP).
 *
 * @param folder there; it holds {@code <sender>/<file>} and {@code <sender>/<mapping>/<file>}
 * @param knownHosts a file in OpenSSH's form that has the server's key
 */
public record SftpServer(
    String host, int port, String user, String password, String folder, Path knownHosts) {
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + folder;
  }
}

package punctual.connectors.in;

import java.nio.file.Path;

/**
 * An SFTP server whose files are fetched.
 *
 * @param host its name
 * @param port usually 22
 * @param knownHosts the file that names the server's key; a server with another one is not used
 * @param folder that holds {@code in}, {@code done} and {@code failed}
 */
public record SftpServer(String host, int port, Login login, Path knownHosts, String folder) {

  /**
   * Who fetches.
   *
   * @param password used where there is no key
   * @param key a private key in OpenSSH's or PEM format; null for none
   */
  public record Login(String user, String password, Path key) {}

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

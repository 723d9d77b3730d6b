package punctual.connectors.in;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** The folder of an SFTP server, for one connection. */
final class SftpFolder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int DEEPEST = 3;

  private final ClientSession session;
  private final SftpClient files;
  private final String folder;

  private SftpFolder(ClientSession session, SftpClient files, String folder) {
    this.session = session;
    this.files = files;
    this.folder = folder;
  }

  /** A file as it lies there: its size in bytes and when it was changed, in milliseconds. */
  record Found(long size, long changed) {}

  static SftpFolder open(SshClient ssh, SftpServer server) throws IOException {
    SftpServer.Login login = server.login();
    ClientSession session =
        ssh.connect(login.user(), server.host(), server.port()).verify(PATIENCE).getSession();
    try {
      if (login.key() == null) {
        session.addPasswordIdentity(login.password());
      } else {
        new FileKeyPairProvider(login.key())
            .loadKeys(session)
            .forEach(session::addPublicKeyIdentity);
      }
      session.auth().verify(PATIENCE);
      SftpClient files = SftpClientFactory.instance().createSftpClient(session);
      return new SftpFolder(session, files, server.folder());
    } catch (IOException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The files under {@code in}, by their places below it. */
  Map<String, Found> found() throws IOException {
    Map<String, Found> found = new TreeMap<>();
    add("", 1, found);
    return found;
  }

  private void add(String place, int depth, Map<String, Found> found) throws IOException {
    for (DirEntry entry : files.readDir(folder + "/in" + place)) {
      String name = entry.getFilename();
      SftpClient.Attributes about = entry.getAttributes();
      if (!name.startsWith(".") && about.isDirectory() && depth < DEEPEST) {
        add(place + "/" + name, depth + 1, found);
      } else if (depth > 1 && about.isRegularFile() && isWhole(name)) {
        long changed = about.getModifyTime() == null ? 0 : about.getModifyTime().toMillis();
        found.put((place + "/" + name).substring(1), new Found(about.getSize(), changed));
      }
    }
  }

  private static boolean isWhole(String name) {
    return !name.startsWith(".") && !name.matches(".*\\.(part|tmp|filepart)");
  }

  void fetch(String place, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = files.read(folder + "/in/" + place)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Moves a file from {@code in} to another folder, with a number if there is one of its name. */
  String move(String place, String to) throws IOException {
    String parent = folder + "/" + to;
    make(parent);
    for (String part : place.split("/(?=[^/]*$)")[0].split("/")) {
      parent += "/" + part;
      make(parent);
    }
    String free = folder + "/" + to + "/" + place;
    for (int number = 2; exists(free) || exists(free + ".problems.csv"); number++) {
      free = folder + "/" + to + "/" + place + "-" + number;
    }
    files.rename(folder + "/in/" + place, free);
    return free;
  }

  void put(Path file, String place) throws IOException {
    try (OutputStream out = files.write(place)) {
      Files.copy(file, out);
    }
  }

  private void make(String path) throws IOException {
    if (!exists(path)) {
      files.mkdir(path);
    }
  }

  private boolean exists(String path) throws IOException {
    try {
      files.stat(path);
      return true;
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
    session.close();
  }
}

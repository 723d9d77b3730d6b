package punctual.connectors.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.camel.Handler;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the files of an SFTP server as {@link FileDrop} takes those of a folder here: fetches
 * each, takes it in, and moves it there to {@code done}, or with a list of its problems to {@code
 * failed}. After a break-off a file is fetched again; its events are known by their ids.
 */
public final class SftpDrop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SftpDrop.class);

  private final SftpServer server;
  private final Path folder;
  private final FileDrop drop;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();
  private Map<String, SftpFolder.Found> before = Map.of();
  private SshClient ssh;

  /**
   * @param server null where nothing is fetched
   * @param folder where files lie while they are taken in
   */
  public SftpDrop(SftpServer server, Path folder, Function<Path, FileDrop> drops) {
    this.server = server;
    this.folder = folder;
    this.drop = drops.apply(folder);
  }

  /** Looks what there is; files that did not change since the last look are taken. */
  @Handler
  public synchronized void look() {
    try (SftpFolder there = SftpFolder.open(client(), server)) {
      Map<String, SftpFolder.Found> now = there.found();
      now.forEach(
          (place, found) -> {
            if (found.equals(before.get(place)) && taken.add(place)) {
              lane(place).execute(() -> taking(place));
            }
          });
      before = now;
    } catch (IOException | RuntimeException e) {
      LOG.warn("SFTP server {}: {}; trying again", server, e.getMessage());
    }
  }

  private synchronized SshClient client() {
    if (ssh == null) {
      ssh = SshClient.setUpDefaultClient();
      ssh.setServerKeyVerifier(
          new KnownHostsServerKeyVerifier(
              RejectAllServerKeyVerifier.INSTANCE, server.knownHosts()));
      ssh.start();
    }
    return ssh;
  }

  private ExecutorService lane(String place) {
    String sender = place.substring(0, place.indexOf('/'));
    return lanes.computeIfAbsent(
        sender, name -> Executors.newSingleThreadExecutor(SftpDrop::thread));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "sftp");
    thread.setDaemon(true);
    return thread;
  }

  private void taking(String place) {
    try (SftpFolder there = SftpFolder.open(client(), server)) {
      take(there, place);
    } catch (IOException | RuntimeException e) {
      LOG.warn("SFTP file {}: {}; trying again", place, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      taken.remove(place);
    }
  }

  private void take(SftpFolder there, String place) throws IOException, InterruptedException {
    Path in = folder.resolve("in").resolve(place).normalize();
    if (!in.startsWith(folder)) {
      throw new IOException("leads out of its folder");
    }
    there.fetch(place, in);
    Path out = drop.takeNow(in);
    Path problems = Path.of(out + ".problems.csv");
    boolean clean = !Files.exists(problems);
    String moved = there.move(place, clean ? "done" : "failed");
    if (!clean) {
      there.put(problems, moved + ".problems.csv");
      Files.delete(problems);
    }
    Files.delete(out);
  }

  @Override
  public synchronized void close() {
    lanes.values().forEach(ExecutorService::shutdownNow);
    drop.close();
    if (ssh != null) {
      ssh.stop();
    }
  }
}

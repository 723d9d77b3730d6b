package punctual.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import punctual.files.FileProblem;
import punctual.files.Place;

/** How far a file has been fed, kept in a file of its own so that a broken-off run goes on. */
public final class FeedProgress implements AutoCloseable {

  private static final long EVERY = 1_000_000_000L;

  private final String name;
  private final Path file;
  private final FileChannel lock;
  private long written;

  private FeedProgress(String name, Path file, FileChannel lock) {
    this.name = name;
    this.file = file;
    this.lock = lock;
  }

  /**
   * The progress of a file towards a broker.
   *
   * @param credentials made with the broker's data: another broker at the same address has others
   * @param only the one sender whose events are fed; null for all
   * @throws FileProblem while another run feeds the same
   */
  public static FeedProgress of(
      Path folder, Path events, String broker, Path credentials, String only) throws IOException {
    String users = hash(Files.readString(credentials));
    String what = events.toRealPath() + "\n" + Files.size(events) + "\n" + broker + "\n" + users;
    String name = "feed-" + hash(only == null ? what : what + "\n" + only);
    Files.createDirectories(folder);
    return new FeedProgress(name, folder.resolve(name + ".line"), lock(folder, name, events));
  }

  private static FileChannel lock(Path folder, String name, Path events) throws IOException {
    Path file = folder.resolve(name + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException sameProcess) {
      channel.close();
    }
    channel.close();
    throw new FileProblem(
        Place.of(events.toString()),
        "is being fed to this broker by another run; wait for its end");
  }

  /** The same for each run over this file, and for no other run: what answers are asked for by. */
  String name() {
    return name;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** The number of lines that need not be sent again. */
  public long done() throws IOException {
    return Files.exists(file) ? Long.parseLong(Files.readString(file).trim()) : 0;
  }

  /** Writes down, once a second at the most, how many lines are answered. */
  void done(long lines) throws IOException {
    long now = System.nanoTime();
    if (now - written > EVERY) {
      Path half = file.resolveSibling(file.getFileName() + ".half");
      Files.writeString(half, Long.toString(lines));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      written = now;
    }
  }

  /** Forgets a run that came to its end. */
  void finished() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Lets others feed the same. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}

package punctual.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How far a file has been fed, kept in a file of its own so that a broken-off run goes on. */
public final class FeedProgress {

  private static final long EVERY = 1_000_000_000L;

  private final Path file;
  private long written;

  private FeedProgress(Path file) {
    this.file = file;
  }

  /**
   * The progress of a file towards a broker.
   *
   * @param credentials made with the broker's data: another broker at the same address has others
   */
  public static FeedProgress of(Path folder, Path events, String broker, Path credentials)
      throws IOException {
    String users = hash(Files.readString(credentials));
    String what = events.toRealPath() + "\n" + Files.size(events) + "\n" + broker + "\n" + users;
    return new FeedProgress(folder.resolve("feed-" + hash(what) + ".line"));
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
      Files.createDirectories(file.getParent());
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
}

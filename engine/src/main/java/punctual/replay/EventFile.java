package punctual.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;
import punctual.files.FileProblem;
import punctual.files.Place;

/**
 * A file of events, one JSON object a line: plain, {@code .gz} or {@code .xz}; {@code -} is stdin.
 */
public final class EventFile implements AutoCloseable {

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long line;

  private EventFile(InputStream in) {
    this.in = in;
  }

  /**
   * @throws IOException when it cannot be opened
   */
  public static EventFile open(String name) throws IOException {
    if (name.equals("-")) {
      return new EventFile(System.in);
    }
    if (Files.isDirectory(Path.of(name))) {
      throw new FileProblem(Place.of(name), "is a directory; expected a file of events");
    }
    InputStream raw = new BufferedInputStream(Files.newInputStream(Path.of(name)), 1 << 16);
    if (name.endsWith(".gz")) {
      return new EventFile(new GZIPInputStream(raw, 1 << 16));
    }
    return new EventFile(name.endsWith(".xz") ? new XZInputStream(raw) : raw);
  }

  /** The next line that is not blank, without its line end; null at the end. */
  public byte[] next() throws IOException {
    byte[] next = read();
    while (next != null && isBlank(next)) {
      next = read();
    }
    return next;
  }

  /** The number of the line last given, from 1. */
  public long line() {
    return line;
  }

  private byte[] read() throws IOException {
    ByteArrayOutputStream begun = null;
    while (true) {
      for (int i = from; i < to; i++) {
        if (buffer[i] == '\n') {
          return ended(begun, i, 1);
        }
      }
      if (to > from) {
        begun = begun == null ? new ByteArrayOutputStream(1024) : begun;
        begun.write(buffer, from, to - from);
      }
      from = 0;
      to = Math.max(0, in.read(buffer));
      if (to == 0) {
        return begun == null ? null : ended(begun, 0, 0);
      }
    }
  }

  private byte[] ended(ByteArrayOutputStream begun, int end, int skip) {
    line++;
    byte[] whole;
    if (begun == null) {
      whole = java.util.Arrays.copyOfRange(buffer, from, end);
    } else {
      begun.write(buffer, from, end - from);
      whole = begun.toByteArray();
    }
    from = end + skip;
    return whole;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

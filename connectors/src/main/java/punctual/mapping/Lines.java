package punctual.mapping;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file that are not blank, as bytes. */
public final class Lines implements Closeable {
  private static final int LONGEST = 2 << 20;

  private final InputStream in;
  private long line;

  public Lines(InputStream in) throws IOException {
    this.in = new BufferedInputStream(new NoMark(in), 1 << 16);
  }

  /** The number of the line read last, from 1. */
  public long line() {
    return line;
  }

  /**
   * The next line that is not blank; null at the end.
   *
   * @throws RowProblem if it is longer than 2 MiB; the next one can be read
   */
  public byte[] next() throws IOException, RowProblem {
    byte[] text = line(in.read());
    while (text != null && isBlank(text)) {
      text = line(in.read());
    }
    return text;
  }

  private byte[] line(int first) throws IOException, RowProblem {
    if (first < 0) {
      return null;
    }
    line++;
    ByteArrayOutputStream text = new ByteArrayOutputStream(512);
    long length = 0;
    for (int next = first; next >= 0 && next != '\n'; next = in.read()) {
      if (++length <= LONGEST && next != '\r') {
        text.write(next);
      }
    }
    if (length > LONGEST) {
      throw new RowProblem(line, "has " + length + " bytes, allowed are " + LONGEST);
    }
    return text.toByteArray();
  }

  private static boolean isBlank(byte[] text) {
    for (byte letter : text) {
      if (letter != ' ' && letter != '\t') {
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

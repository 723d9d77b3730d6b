package punctual.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file in which no record may be so long that it would fill the memory. */
final class Guard extends FilterInputStream {
  /** The longest record, in bytes: four times the longest message. */
  static final int LONGEST = 4 << 20;

  private long left = LONGEST;

  Guard(InputStream in) {
    super(in);
  }

  /** A new record begins. */
  void next() {
    left = LONGEST;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new TooLong();
    }
  }

  /** A record that is too long. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("a record is longer than " + LONGEST + " bytes; is a quote or a bracket not closed?");
    }
  }
}

package punctual.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Bytes without the byte order mark that some programs put before UTF-8. */
final class NoMark extends PushbackInputStream {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  NoMark(InputStream in) throws IOException {
    super(in, MARK.length);
    byte[] first = in.readNBytes(MARK.length);
    if (!java.util.Arrays.equals(first, MARK)) {
      unread(first);
    }
  }
}

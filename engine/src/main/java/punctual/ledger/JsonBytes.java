package punctual.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8 without white space; control characters are escaped, nothing else need be.
 */
final class JsonBytes {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_ESCAPE = 6;

  private byte[] buffer;
  private int size;
  private boolean first;

  JsonBytes(int capacity) {
    buffer = new byte[capacity];
  }

  byte[] bytes() {
    return Arrays.copyOf(buffer, size);
  }

  boolean isOnly(String text) {
    return new String(buffer, 0, size, StandardCharsets.UTF_8).equals(text);
  }

  /** Begins an object, a list, or the rest of one. */
  void open(char bracket) {
    put(bracket);
    first = true;
  }

  void close(char bracket) {
    put(bracket);
    first = false;
  }

  void separate() {
    if (!first) {
      put(',');
    }
    first = false;
  }

  void text(String name, String value) {
    name(name);
    quoted(value);
  }

  void name(String name) {
    separate();
    quoted(name);
    put(':');
  }

  void raw(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  void quoted(String text) {
    ensure(text.length() * LONGEST_ESCAPE + 2);
    buffer[size++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        quotedRest(text.substring(i));
        break;
      }
      character(c);
    }
    put('"');
  }

  /** What follows the first character beyond ASCII. */
  private void quotedRest(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0) {
        buffer[size++] = b;
      } else {
        character((char) b);
      }
    }
  }

  private void character(char c) {
    if (c == '"' || c == '\\') {
      buffer[size++] = '\\';
      buffer[size++] = (byte) c;
    } else if (c < ' ') {
      control(c);
    } else {
      buffer[size++] = (byte) c;
    }
  }

  private void control(char c) {
    int known = "\b\t\n\f\r".indexOf(c);
    buffer[size++] = '\\';
    if (known >= 0) {
      buffer[size++] = (byte) "btnfr".charAt(known);
    } else {
      buffer[size++] = 'u';
      buffer[size++] = '0';
      buffer[size++] = '0';
      buffer[size++] = HEX[c >> 4];
      buffer[size++] = HEX[c & 0xF];
    }
  }

  private void put(char c) {
    ensure(1);
    buffer[size++] = (byte) c;
  }

  private void ensure(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}

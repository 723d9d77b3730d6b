package punctual.diff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;

/**
 * A ledger line's bytes without the release's name, which every line of another release has
 * otherwise.
 */
final class LineBytes {
  private static final byte[] RELEASE = ",\"release\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AT = "{\"at\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_INSTANT = 30;
  private static final Pattern HEAD =
      Pattern.compile("\\{\"at\":\"[^\"]*\",\"ticket\":\"([^\"]*)\",\"agency\":\"([^\"]*)\"");
  private static final int LONGEST_HEAD = 600;

  private final byte[] bytes;
  private final int hash;

  private LineBytes(byte[] bytes) {
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  static LineBytes of(byte[] line) {
    for (int from = line.length - RELEASE.length; from > 0; from--) {
      if (line[from] == ','
          && Arrays.equals(RELEASE, 0, RELEASE.length, line, from, from + RELEASE.length)) {
        return new LineBytes(endsHere(line, from) ? cut(line, from) : line);
      }
    }
    return new LineBytes(line);
  }

  /** Whether the release is the last field. */
  private static boolean endsHere(byte[] line, int from) {
    int quote = from + RELEASE.length;
    while (quote < line.length && line[quote] != '"') {
      quote++;
    }
    return quote + 2 == line.length && line[quote + 1] == '}';
  }

  private static byte[] cut(byte[] line, int from) {
    byte[] rest = Arrays.copyOf(line, from + 1);
    rest[from] = '}';
    return rest;
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * Whose line it is.
   *
   * @throws IllegalArgumentException when it is no ledger line
   */
  TicketName ticket() {
    int length = Math.min(bytes.length, LONGEST_HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.UTF_8);
    Matcher usual = HEAD.matcher(head);
    if (usual.lookingAt() && usual.group().indexOf('\\') < 0) {
      return new TicketName(usual.group(2), usual.group(1));
    }
    LedgerLine line = LedgerReader.read(bytes);
    return new TicketName(line.agency(), line.ticket());
  }

  /**
   * The order of the instants at which two lines begin as far as their text shows it: only a help
   * for reading two files side by side.
   */
  int roughlyComparedTo(LineBytes other) {
    return Arrays.compare(bytes, start(), end(), other.bytes, other.start(), other.end());
  }

  private int start() {
    boolean usual =
        bytes.length > AT.length && Arrays.equals(AT, 0, AT.length, bytes, 0, AT.length);
    return usual ? AT.length : 0;
  }

  private int end() {
    return start() == 0 ? 0 : Math.min(bytes.length, start() + LONGEST_INSTANT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LineBytes line && Arrays.equals(bytes, line.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}

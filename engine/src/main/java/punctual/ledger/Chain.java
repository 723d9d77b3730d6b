package punctual.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain over a ticket's lines as recorded: each hash is {@code SHA-256(previous hash in hex +
 * LF + line)}, so that nobody can change, drop or reorder a line unseen.
 */
public final class Chain {

  /** What stands before the first line: 64 zeros. */
  public static final String START = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  private Chain() {}

  public static String next(String previous, byte[] line) {
    MessageDigest sha = sha256();
    sha.update(previous.getBytes(StandardCharsets.US_ASCII));
    sha.update((byte) '\n');
    return HEX.formatHex(sha.digest(line));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}

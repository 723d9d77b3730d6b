package punctual.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids for events whose senders give them none: the same words always give the same id. */
public final class EventName {
  private static final int BYTES = 16;

  private EventName() {}

  /**
   * An id.
   *
   * @param kind what it begins with
   * @param words what it stands for
   */
  public static String of(String kind, String words) {
    return kind + "-" + HexFormat.of().formatHex(sha256(words), 0, BYTES);
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

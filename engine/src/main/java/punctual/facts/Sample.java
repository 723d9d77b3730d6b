package punctual.facts;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Random samples that anybody can draw again: by the SHA-256 of the ticket's id. */
final class Sample {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(1L << 32);

  private Sample() {}

  static boolean of(String id, String share) {
    BigDecimal percent = new BigDecimal(share.replace("%", "").strip());
    BigDecimal drawn =
        BigDecimal.valueOf(Integer.toUnsignedLong(ByteBuffer.wrap(hash(id)).getInt()));
    return drawn.movePointRight(2).compareTo(percent.multiply(WHOLE)) < 0;
  }

  private static byte[] hash(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}

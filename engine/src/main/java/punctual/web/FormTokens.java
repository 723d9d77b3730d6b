package punctual.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of public forms. A form carries a token, its reader's browser the cookie that belongs to
 * it; so only somebody who was given the form can send it, for two hours, and not within seconds.
 */
public final class FormTokens {

  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int NUMBER_DIGITS = 10;
  private static final int RANDOM_BYTES = 18;
  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret;
  private final InstantSource clock;

  private FormTokens(byte[] secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * @param secret the same on every node; empty for one that nobody else knows
   */
  public static FormTokens signedWith(String secret, InstantSource clock) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      bytes = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(bytes);
    }
    return new FormTokens(bytes, clock);
  }

  /** What became of a form's token. */
  enum Verdict {
    GOOD,
    /** No token of ours, not this browser's, or too old. */
    STALE,
    /** Sent faster than anybody types. */
    HASTY
  }

  /** A name that was never used before, for the cookie. */
  String nonce() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The token of a form that is shown now. */
  String token(String nonce) {
    long now = clock.millis();
    return now + "." + signature("form " + now + " " + nonce);
  }

  Verdict check(String token, String nonce) {
    int dot = token == null ? -1 : token.indexOf('.');
    if (nonce == null || dot < 1 || !token.substring(0, dot).matches("\\d{1,18}")) {
      return Verdict.STALE;
    }
    long shown = Long.parseLong(token.substring(0, dot));
    String right = signature("form " + shown + " " + nonce);
    Duration age = Duration.between(Instant.ofEpochMilli(shown), clock.instant());
    if (!same(right, token.substring(dot + 1)) || age.isNegative() || age.compareTo(LONGEST) > 0) {
      return Verdict.STALE;
    }
    return age.compareTo(SHORTEST) < 0 ? Verdict.HASTY : Verdict.GOOD;
  }

  /** The number of what comes of the form: the same for the same form, and not to be guessed. */
  String number(String nonce) {
    return number("INQ-", nonce);
  }

  /** Such a number with other letters before it. */
  String number(String letters, String nonce) {
    byte[] bytes = HexFormat.of().parseHex(signature("number " + nonce));
    StringBuilder number = new StringBuilder(letters);
    for (int i = 0; i < NUMBER_DIGITS; i++) {
      number.append(DIGITS.charAt(bytes[i] & (DIGITS.length() - 1)));
    }
    return number.toString();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}

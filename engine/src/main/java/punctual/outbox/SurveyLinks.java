package punctual.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import punctual.engine.SurveyTerms;
import punctual.facts.Ticket;

/**
 * Links under which somebody gives an opinion without signing in: each says for which ticket and
 * until when, and is signed (HMAC-SHA256), so that nobody can make or change one.
 */
public final class SurveyLinks {

  /** The path below which the page lies. */
  public static final String PATH = "/opinion/";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int FIELDS = 4;

  private final byte[] key;
  private final Supplier<String> address;

  /**
   * What a link is for.
   *
   * @param scale from the worst to the best, as the message contract writes it
   * @param until the last instant at which it may be answered
   */
  public record Offer(String agency, String ticket, String scale, Instant until) {

    public int lowest() {
      return Integer.parseInt(scale.substring(0, scale.indexOf('-')));
    }

    public int highest() {
      return Integer.parseInt(scale.substring(scale.indexOf('-') + 1));
    }
  }

  /**
   * @param key the same on every node and after every start
   * @param address of the pages, such as {@code https://desk.example.gov}
   */
  public SurveyLinks(String key, Supplier<String> address) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
    this.address = address;
  }

  /** The link about a ticket in a notice of that instant. */
  String link(SurveyTerms terms, Ticket ticket, Instant at) {
    Offer offer = new Offer(ticket.agency(), ticket.id(), terms.scale(), at.plus(terms.open()));
    return address.get() + PATH + token(offer);
  }

  /** The last part of a link. */
  public String token(Offer offer) {
    String words =
        String.join(
            "\n",
            offer.agency(),
            offer.ticket(),
            offer.scale(),
            Long.toString(offer.until().getEpochSecond()));
    return written(words.getBytes(StandardCharsets.UTF_8)) + "." + written(signature(words));
  }

  /** What a link is for; empty where it was not made here, or was changed. */
  public Optional<Offer> read(String token) {
    int dot = token.indexOf('.');
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      byte[] told = decoder.decode(token.substring(0, Math.max(0, dot)));
      String words = new String(told, StandardCharsets.UTF_8);
      byte[] signature = decoder.decode(token.substring(dot + 1));
      return MessageDigest.isEqual(signature(words), signature)
          ? Optional.of(offer(words))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Offer offer(String words) {
    String[] fields = words.split("\n", FIELDS);
    return new Offer(
        fields[0], fields[1], fields[2], Instant.ofEpochSecond(Long.parseLong(fields[3])));
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] signature(String words) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(("opinion\n" + words).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}

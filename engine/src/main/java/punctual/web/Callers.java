package punctual.web;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import punctual.contract.Sender;
import punctual.contract.Senders;

/**
 * Who calls: a sender, by the name and password it has at the broker (HTTP Basic, RFC 7617). The
 * broker alone knows passwords; what it said holds for a minute.
 */
public final class Callers {
  private static final long HOLDS_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST_KNOWN = 10_000;
  private static final String BASIC = "Basic ";

  private final Senders senders;
  private final ConnectionFactory broker;
  private final Map<String, Long> known = new ConcurrentHashMap<>();

  public Callers(Senders senders, ConnectionFactory broker) {
    this.senders = senders;
    this.broker = broker;
  }

  /**
   * The sender that a request comes from; empty if it says none or a wrong password.
   *
   * @param authorization the header of that name, or null
   * @throws JMSException if the broker cannot be asked
   */
  Optional<Sender> caller(String authorization) throws JMSException {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    String pair = decoded(authorization.substring(BASIC.length()).strip());
    int colon = pair.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    return sender(pair.substring(0, colon), pair.substring(colon + 1));
  }

  /**
   * The sender with this user and password at the broker.
   *
   * @throws JMSException if the broker cannot be asked
   */
  public Optional<Sender> sender(String user, String password) throws JMSException {
    Optional<Sender> sender = sender(user);
    return sender.isPresent() && knows(user, password) ? sender : Optional.empty();
  }

  private Optional<Sender> sender(String user) {
    return senders.owners().stream().filter(sender -> sender.user().equals(user)).findFirst();
  }

  private boolean knows(String user, String password) throws JMSException {
    String key = digest(user + ':' + password);
    Long since = known.get(key);
    if (since != null && System.nanoTime() - since < HOLDS_NANOS) {
      return true;
    }
    try {
      broker.createConnection(user, password).close();
    } catch (JMSSecurityException e) {
      known.remove(key);
      return false;
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.put(key, System.nanoTime());
    return true;
  }

  private static String decoded(String written) {
    try {
      return new String(Base64.getDecoder().decode(written), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

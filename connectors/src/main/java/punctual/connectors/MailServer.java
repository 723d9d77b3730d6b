package punctual.connectors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * A mail server (RFC 5321) or a mailbox (RFC 9051).
 *
 * @param host its name
 * @param port such as 25, 465, 587 or 993
 * @param user null or empty for a server that asks for none
 * @param password of the user
 * @param tls how the connection is encrypted
 */
public record MailServer(String host, int port, String user, String password, MailTls tls) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int FETCHED_BYTES = 1 << 20;

  /** The Camel endpoint that hands mails over to it. */
  String endpoint() {
    String protocol = protocol("smtp");
    StringBuilder uri = new StringBuilder(protocol + ":" + host + ":" + port);
    uri.append("?connectionTimeout=").append(PATIENCE.toMillis());
    properties(protocol).forEach((name, value) -> uri.append('&' + name + '=' + value));
    if (tls.trust() != null) {
      uri.append("&sslContextParameters=#smtp-trust");
    }
    if (user != null && !user.isEmpty()) {
      uri.append("&username=RAW{").append(user).append('}');
      uri.append("&password=RAW{").append(password).append('}');
    }
    return uri.toString();
  }

  /**
   * A connection to its mailbox.
   *
   * @throws MessagingException if it cannot be had
   */
  Store mailbox() throws MessagingException {
    String protocol = protocol("imap");
    Properties all = new Properties();
    all.putAll(properties(protocol));
    String mail = "mail." + protocol + ".";
    all.setProperty(mail + "connectiontimeout", Long.toString(PATIENCE.toMillis()));
    all.setProperty(mail + "peek", "true");
    all.setProperty(mail + "fetchsize", Integer.toString(FETCHED_BYTES));
    if (tls.trust() != null) {
      all.put(mail + "ssl.socketFactory", tls.sockets());
    }
    Store store = Session.getInstance(all).getStore(protocol);
    store.connect(host, port, user, password);
    return store;
  }

  private String protocol(String plain) {
    return tls.kind() == MailTls.Kind.AT_ONCE ? plain + "s" : plain;
  }

  private Map<String, String> properties(String protocol) {
    String mail = "mail." + protocol + ".";
    String patience = Long.toString(PATIENCE.toMillis());
    boolean required = tls.kind() == MailTls.Kind.STARTTLS;
    return Map.of(
        mail + "timeout",
        patience,
        mail + "writetimeout",
        patience,
        mail + "ssl.checkserveridentity",
        "true",
        mail + "starttls.enable",
        "true",
        mail + "starttls.required",
        Boolean.toString(required));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

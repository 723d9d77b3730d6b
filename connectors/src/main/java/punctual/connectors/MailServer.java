package punctual.connectors;

import java.time.Duration;

/**
 * A mail server (RFC 5321).
 *
 * @param host its name
 * @param port such as 25 or 587
 * @param user null or empty for a server that asks for none
 * @param password of the user
 * @param tls whether the connection must be encrypted (STARTTLS, RFC 3207)
 */
public record MailServer(String host, int port, String user, String password, boolean tls) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The Camel endpoint for it. */
  String endpoint() {
    StringBuilder uri = new StringBuilder("smtp:" + host + ":" + port);
    uri.append("?connectionTimeout=").append(PATIENCE.toMillis());
    uri.append("&mail.smtp.timeout=").append(PATIENCE.toMillis());
    uri.append("&mail.smtp.writetimeout=").append(PATIENCE.toMillis());
    uri.append("&mail.smtp.starttls.enable=true&mail.smtp.starttls.required=").append(tls);
    if (user != null && !user.isEmpty()) {
      uri.append("&username=RAW{")
          .append(user)
          .append("}&password=RAW{")
          .append(password)
          .append('}');
    }
    return uri.toString();
  }

  /** The Camel endpoint that reads its mailbox (IMAP, RFC 9051; with TLS from the beginning). */
  String mailbox() {
    String protocol = tls ? "imaps" : "imap";
    return protocol
        + ":"
        + host
        + ":"
        + port
        + "?unseen=true&delete=false&mapMailMessage=false&delay=2000"
        + "&maxMessagesPerPoll=200&connectionTimeout="
        + PATIENCE.toMillis()
        + "&mail."
        + protocol
        + ".timeout="
        + PATIENCE.toMillis()
        + "&mail."
        + protocol
        + ".fetchsize=1048576"
        + "&username=RAW{"
        + user
        + "}&password=RAW{"
        + password
        + "}";
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

package punctual.connectors;

import java.time.Duration;

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

  /** The Camel endpoint that hands mails over to it. */
  String endpoint() {
    return uri("smtp");
  }

  /** The Camel endpoint that reads its mailbox. */
  String mailbox() {
    return uri("imap")
        + "&unseen=true&delete=false&mapMailMessage=false&delay=2000&maxMessagesPerPoll=200"
        + "&pollStrategy=#mailbox-trouble&mail."
        + protocol("imap")
        + ".fetchsize=1048576";
  }

  private String protocol(String plain) {
    return tls.kind() == MailTls.Kind.AT_ONCE ? plain + "s" : plain;
  }

  private String uri(String plain) {
    String protocol = protocol(plain);
    String mail = "&mail." + protocol + ".";
    StringBuilder uri = new StringBuilder(protocol + ":" + host + ":" + port);
    uri.append("?connectionTimeout=").append(PATIENCE.toMillis());
    uri.append(mail).append("timeout=").append(PATIENCE.toMillis());
    uri.append(mail).append("writetimeout=").append(PATIENCE.toMillis());
    uri.append(mail).append("ssl.checkserveridentity=true");
    uri.append(mail).append("starttls.enable=true");
    uri.append(mail).append("starttls.required=").append(tls.kind() == MailTls.Kind.STARTTLS);
    if (tls.trust() != null) {
      uri.append("&sslContextParameters=#").append(plain).append("-trust");
    }
    if (user != null && !user.isEmpty()) {
      uri.append("&username=RAW{").append(user).append('}');
      uri.append("&password=RAW{").append(password).append('}');
    }
    return uri.toString();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

package punctual.connectors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
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

  /**
   * How mails go out to it.
   *
   * @throws IllegalArgumentException if the file of trusted certificates holds none
   */
  Session sending() {
    String protocol = protocol("smtp");
    Properties all = properties(protocol);
    all.setProperty("mail." + protocol + ".auth", Boolean.toString(asksForUser()));
    all.setProperty("mail." + protocol + ".quitwait", "false");
    return Session.getInstance(all);
  }

  /**
   * A connection that takes its mails.
   *
   * @throws MessagingException if it cannot be had
   */
  MailLine line(Session sending) throws MessagingException {
    boolean encrypted = tls.kind() == MailTls.Kind.AT_ONCE;
    MailLine line = new MailLine(sending, protocol("smtp"), encrypted);
    line.connect(host, port, asksForUser() ? user : null, asksForUser() ? password : null);
    return line;
  }

  private boolean asksForUser() {
    return user != null && !user.isEmpty();
  }

  /**
   * A connection to its mailbox.
   *
   * @throws MessagingException if it cannot be had
   */
  Store mailbox() throws MessagingException {
    String protocol = protocol("imap");
    Properties all = properties(protocol);
    all.setProperty("mail." + protocol + ".peek", "true");
    all.setProperty("mail." + protocol + ".fetchsize", Integer.toString(FETCHED_BYTES));
    Store store = Session.getInstance(all).getStore(protocol);
    store.connect(host, port, user, password);
    return store;
  }

  private String protocol(String plain) {
    return tls.kind() == MailTls.Kind.AT_ONCE ? plain + "s" : plain;
  }

  private Properties properties(String protocol) {
    String mail = "mail." + protocol + ".";
    String patience = Long.toString(PATIENCE.toMillis());
    Properties all = new Properties();
    all.setProperty(mail + "connectiontimeout", patience);
    all.setProperty(mail + "timeout", patience);
    all.setProperty(mail + "writetimeout", patience);
    all.setProperty(mail + "ssl.checkserveridentity", "true");
    all.setProperty(mail + "starttls.enable", "true");
    all.setProperty(
        mail + "starttls.required", Boolean.toString(tls.kind() == MailTls.Kind.STARTTLS));
    if (tls.trust() != null) {
      all.put(mail + "ssl.socketFactory", tls.sockets());
      all.setProperty(mail + "socketFactory.fallback", "false");
    }
    return all;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

package punctual.connectors;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to a mail server (RFC 5321) that takes one mail after the other. It knows how far
 * the last one came.
 */
final class MailLine extends SMTPTransport {
  private static final int MOST_MAILS = 100;

  private int mails;
  private boolean contentBegun;
  private volatile boolean rested;

  MailLine(Session session, String protocol, boolean encrypted) {
    super(session, null, protocol, encrypted);
  }

  @Override
  public synchronized void sendMessage(Message mail, Address[] recipients)
      throws MessagingException {
    contentBegun = false;
    rested = false;
    mails++;
    super.sendMessage(mail, recipients);
  }

  @Override
  protected OutputStream data() throws MessagingException {
    OutputStream content = super.data();
    contentBegun = true;
    return content;
  }

  /** Whether the server may have taken the last mail: it had asked for its content. */
  boolean mayHaveTaken() {
    return contentBegun;
  }

  /** Whether it may take another mail. */
  boolean hasRoom() {
    return mails < MOST_MAILS;
  }

  /** Whether this was asked before and no mail went out since. */
  boolean restedSince() {
    boolean before = rested;
    rested = true;
    return before;
  }
}

package punctual.connectors;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import org.apache.camel.Handler;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.connectors.mailbox.Mailbox;

/**
 * Reads a mailbox (IMAP, RFC 9051): takes unread mails in, many at a time, and moves each to the
 * folder that says what became of it. One of which the engine has not heard stays unread.
 */
public final class MailboxReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
  private static final String INBOX = "INBOX";

  private final MailServer server;
  private final Mailbox mailbox;
  private Store store;
  private volatile String trouble;

  /**
   * @param server null where no mailbox is read
   */
  MailboxReader(MailServer server, Mailbox mailbox) {
    this.server = server;
    this.mailbox = mailbox;
  }

  /** Why the mailbox cannot be read; null while it can. */
  String trouble() {
    return trouble;
  }

  /** Takes in what is unread. */
  @Handler
  public synchronized void look() {
    try {
      int moved = read();
      while (moved > 0) {
        moved = read();
      }
      if (trouble != null) {
        LOG.info("The mailbox at {} can be read again", server);
        trouble = null;
      }
    } catch (MessagingException | RuntimeException e) {
      close();
      tell(Failure.sentence(e));
    }
  }

  private void tell(String sentence) {
    if (!sentence.equals(trouble)) {
      LOG.warn("The mailbox at {} cannot be read, tried again soon: {}", server, sentence);
      trouble = sentence;
    }
  }

  /** How many mails left the inbox. */
  private int read() throws MessagingException {
    if (store == null || !store.isConnected()) {
      store = server.mailbox();
    }
    try (Folder inbox = store.getFolder(INBOX)) {
      inbox.open(Folder.READ_WRITE);
      return new MailRound((IMAPFolder) inbox, mailbox).run();
    }
  }

  /** Hangs up. */
  @Override
  public synchronized void close() {
    Store old = store;
    store = null;
    if (old != null) {
      try {
        old.close();
      } catch (MessagingException e) {
        LOG.debug("A mailbox did not close: {}", e.getMessage());
      }
    }
  }
}

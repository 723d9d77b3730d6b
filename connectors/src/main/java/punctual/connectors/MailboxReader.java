package punctual.connectors;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private static final int BATCH = 200;
  private static final int SMALL_BYTES = 1 << 16;

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
      boolean more = true;
      while (more) {
        more = read() == BATCH;
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
      Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
      return take(inbox, Arrays.copyOf(unread, Math.min(unread.length, BATCH)));
    }
  }

  private int take(Folder inbox, Message[] mails) throws MessagingException {
    if (mails.length == 0) {
      return 0;
    }
    fetch(inbox, mails);
    Map<Message, CompletableFuture<String>> places = new LinkedHashMap<>();
    for (Message mail : mails) {
      places.put(mail, mailbox.take((MimeMessage) mail));
    }
    Map<String, List<Message>> moved = new LinkedHashMap<>();
    places.forEach((mail, place) -> sort(mail, place, moved));
    for (Map.Entry<String, List<Message>> one : moved.entrySet()) {
      move(inbox, one.getValue().toArray(Message[]::new), one.getKey());
    }
    return moved.values().stream().mapToInt(List::size).sum();
  }

  /** Small ones come together; what a large one holds is fetched part by part. */
  private static void fetch(Folder inbox, Message[] mails) throws MessagingException {
    FetchProfile heads = new FetchProfile();
    heads.add(FetchProfile.Item.ENVELOPE);
    heads.add(FetchProfile.Item.SIZE);
    inbox.fetch(mails, heads);
    List<Message> small = new ArrayList<>();
    for (Message mail : mails) {
      if (mail.getSize() <= SMALL_BYTES) {
        small.add(mail);
      }
    }
    FetchProfile all = new FetchProfile();
    all.add(IMAPFolder.FetchProfileItem.MESSAGE);
    inbox.fetch(small.toArray(Message[]::new), all);
  }

  private static void sort(
      Message mail, CompletableFuture<String> place, Map<String, List<Message>> moved) {
    try {
      moved.computeIfAbsent(place.join(), name -> new ArrayList<>()).add(mail);
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      LOG.warn("A mail stays unread: {}", Failure.sentence(cause));
    }
  }

  private void move(Folder inbox, Message[] mails, String name) throws MessagingException {
    Folder place = store.getFolder(name);
    if (!place.exists()) {
      place.create(Folder.HOLDS_MESSAGES);
    }
    inbox.copyMessages(mails, place);
    inbox.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
    inbox.expunge();
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

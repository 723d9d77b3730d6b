package punctual.connectors;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.connectors.mailbox.Mailbox;

/**
 * One round through what is unread in an inbox. While the engine answers for a batch of mails, the
 * next one is fetched; a mail moves only when it is answered for.
 */
final class MailRound {
  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
  private static final int MOST_MAILS = 5_000;
  private static final int MOST_MAILS_TOGETHER = 250;
  private static final int MOST_BYTES_TOGETHER = 16 << 20;
  private static final int LARGEST_FETCHED_WHOLE = 1 << 16;

  private final IMAPFolder inbox;
  private final Mailbox mailbox;
  private final Queue<Message> unread = new ArrayDeque<>();

  /**
   * @param inbox open for writing
   */
  MailRound(IMAPFolder inbox, Mailbox mailbox) {
    this.inbox = inbox;
    this.mailbox = mailbox;
  }

  /**
   * Goes through it, as long as any mail of a batch is answered for.
   *
   * @return how many mails left the inbox
   */
  int run() throws MessagingException {
    look();
    int moved = 0;
    Map<Message, CompletableFuture<String>> asked = handIn();
    while (!asked.isEmpty()) {
      Map<Message, CompletableFuture<String>> next = handIn();
      int now = settle(asked);
      moved += now;
      asked = next;
      if (now == 0) {
        unread.clear();
      }
    }
    return moved;
  }

  private void look() throws MessagingException {
    Message[] found = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    Message[] mails = Arrays.copyOf(found, Math.min(found.length, MOST_MAILS));
    fetch(mails, IMAPFolder.FetchProfileItem.SIZE, IMAPFolder.FetchProfileItem.INTERNALDATE);
    unread.addAll(List.of(mails));
  }

  private void fetch(Message[] mails, FetchProfile.Item... items) throws MessagingException {
    FetchProfile profile = new FetchProfile();
    Arrays.stream(items).forEach(profile::add);
    inbox.fetch(mails, profile);
  }

  /** Hands the next mails in; none where none are left. */
  private Map<Message, CompletableFuture<String>> handIn() throws MessagingException {
    List<Message> batch = new ArrayList<>();
    List<Message> small = new ArrayList<>();
    long bytes = 0;
    while (!unread.isEmpty() && batch.size() < MOST_MAILS_TOGETHER && bytes < MOST_BYTES_TOGETHER) {
      Message mail = unread.remove();
      batch.add(mail);
      bytes += mail.getSize();
      if (mail.getSize() <= LARGEST_FETCHED_WHOLE) {
        small.add(mail);
      }
    }
    fetch(small.toArray(Message[]::new), IMAPFolder.FetchProfileItem.MESSAGE);
    Map<Message, CompletableFuture<String>> asked = new LinkedHashMap<>();
    batch.forEach(mail -> asked.put(mail, mailbox.take((MimeMessage) mail)));
    return asked;
  }

  /** How many mails left the inbox. */
  private int settle(Map<Message, CompletableFuture<String>> asked) throws MessagingException {
    Map<String, List<Message>> places = new LinkedHashMap<>();
    asked.forEach((mail, place) -> sort(mail, place, places));
    int moved = 0;
    for (Map.Entry<String, List<Message>> place : places.entrySet()) {
      move(place.getValue().toArray(Message[]::new), place.getKey());
      moved += place.getValue().size();
    }
    return moved;
  }

  private static void sort(
      Message mail, CompletableFuture<String> place, Map<String, List<Message>> places) {
    try {
      places.computeIfAbsent(place.join(), name -> new ArrayList<>()).add(mail);
    } catch (CompletionException e) {
      LOG.warn("A mail stays unread: {}", Failure.sentence(e.getCause()));
    }
  }

  /** At once where the mailbox can (RFC 6851). */
  private void move(Message[] mails, String name) throws MessagingException {
    Folder place = inbox.getStore().getFolder(name);
    if (!place.exists()) {
      place.create(Folder.HOLDS_MESSAGES);
    }
    if (((IMAPStore) inbox.getStore()).hasCapability("MOVE")) {
      inbox.moveMessages(mails, place);
    } else {
      inbox.copyMessages(mails, place);
      inbox.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
      inbox.expunge();
    }
  }
}

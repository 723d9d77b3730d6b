package punctual.connectors.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.connectors.in.EventsIn;
import punctual.connectors.in.Mappings;

/**
 * Takes in mails: a new ticket, a word on one, a notice that came back. Each mail then moves to a
 * folder that says what became of it. A mail that a program wrote is never answered and opens
 * nothing, so no loop can arise.
 */
public final class Mailbox {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
  private static final String SOURCE = "/connectors/mailbox";
  private static final int MOST_TICKETS_AN_HOUR = 20;

  private final EventsIn events;
  private final Correspondence correspondence;
  private final String own;
  private final InstantSource clock;

  /**
   * @param attachments the folder in which what comes with mails is kept
   * @param own the address that our own mails come from
   */
  public Mailbox(
      EventsIn events, Mappings mappings, Path attachments, String own, InstantSource clock) {
    this.events = events;
    this.own = own;
    this.clock = clock;
    this.correspondence =
        new Correspondence(events, mappings, attachments, new NewTickets(MOST_TICKETS_AN_HOUR));
  }

  /**
   * Begins to take one in.
   *
   * @return the mail folder that says what became of it; ends with an exception if broker or
   *     mapping cannot be used, or no answer comes: the mail stays unread then
   */
  public CompletableFuture<String> take(MimeMessage mail) {
    try {
      return folder(mail);
    } catch (MessagingException e) {
      LOG.warn("A mail cannot be read: {}", e.getMessage());
      return CompletableFuture.completedFuture("Refused");
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<String> folder(MimeMessage mail)
      throws IOException, MessagingException {
    Instant now = clock.instant();
    return switch (Origin.of(mail, own)) {
      case PERSON -> correspondence.take(mail, now);
      case PROGRAM -> CompletableFuture.completedFuture("Automatic");
      case BOUNCE -> CompletableFuture.completedFuture(returned(mail, now));
    };
  }

  private String returned(MimeMessage mail, Instant now) throws MessagingException, IOException {
    ReturnedNotice.outcome(mail)
        .ifPresent(
            outcome -> {
              String words = outcome.ticket() + '\n' + outcome.key() + '\n' + outcome.attempt();
              UUID id =
                  UUID.nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
              events.outcome(outcome.toEvent(id.toString(), SOURCE, now).toJson());
            });
    return "Returned";
  }
}

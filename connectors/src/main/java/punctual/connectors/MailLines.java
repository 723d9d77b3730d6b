package punctual.connectors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails over to a mail server, over connections that are kept for the next mails. One that
 * the server has ended meanwhile costs a new connection, no mail: what a kept connection failed at
 * before the server asked for the content is sent once more on a fresh one.
 */
public final class MailLines implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailLines.class);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private final MailServer server;
  private final Session session;
  private final Deque<MailLine> kept = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "mail-lines");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @throws IllegalArgumentException if the server's file of trusted certificates holds none
   */
  MailLines(MailServer server) {
    this(server, LONGEST_REST);
  }

  /**
   * @param rest a connection that was not needed for so long is ended
   */
  MailLines(MailServer server, Duration rest) {
    this.server = server;
    session = server.sending();
    long millis = rest.toMillis();
    sweeper.scheduleWithFixedDelay(this::sweep, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Sends one; safe for many threads.
   *
   * @throws MessagingException if the server cannot be reached or does not take it
   */
  @Handler
  public void send(MimeMessage mail) throws MessagingException {
    MailLine line = kept.pollLast();
    if (line == null || !sentAgain(line, mail)) {
      send(server.line(session), mail);
    }
  }

  /** Whether a kept connection took it; if not, the server has nothing of it. */
  private boolean sentAgain(MailLine line, MimeMessage mail) throws MessagingException {
    try {
      send(line, mail);
      return true;
    } catch (MessagingException e) {
      if (line.mayHaveTaken()) {
        throw e;
      }
      LOG.debug("A kept connection to {} is of no use any more: {}", server, e.getMessage());
      return false;
    }
  }

  private void send(MailLine line, MimeMessage mail) throws MessagingException {
    boolean sent = false;
    try {
      line.sendMessage(mail, mail.getAllRecipients());
      sent = line.hasRoom();
    } finally {
      if (sent) {
        kept.addLast(line);
      } else {
        hangUp(line);
      }
    }
  }

  private void sweep() {
    for (MailLine line : kept) {
      if (line.restedSince() && kept.remove(line)) {
        hangUp(line);
      }
    }
  }

  private static void hangUp(MailLine line) {
    try {
      line.close();
    } catch (MessagingException e) {
      LOG.debug("A mail server was left without a word: {}", e.getMessage());
    }
  }

  /** Hangs up. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    for (MailLine line = kept.poll(); line != null; line = kept.poll()) {
      hangUp(line);
    }
  }
}

package punctual.connectors;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads queue notices for as long as it is wanted: connects, works in batches, and connects again
 * when the broker was away.
 */
final class QueueReader implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueReader.class);
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LAST_PAUSE_MILLIS = 5_000;

  private final ConnectionFactory broker;
  private final Handover handover;
  private final CountDownLatch ended = new CountDownLatch(1);

  private long pauseMillis = FIRST_PAUSE_MILLIS;

  QueueReader(ConnectionFactory broker, Handover handover) {
    this.broker = broker;
    this.handover = handover;
  }

  @Override
  public void run() {
    while (isWanted()) {
      try {
        read();
      } catch (JMSException | RuntimeException e) {
        LOG.warn("Queue notices cannot be read, tried again soon: {}", e.toString());
        pause();
      }
    }
  }

  private void read() throws JMSException {
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        NoticeBatch batch = new NoticeBatch(session, handover)) {
      connection.start();
      while (isWanted()) {
        batch.next();
        pauseMillis = FIRST_PAUSE_MILLIS;
      }
    }
  }

  private boolean isWanted() {
    return ended.getCount() > 0;
  }

  private void pause() {
    try {
      ended.await(pauseMillis, TimeUnit.MILLISECONDS);
      pauseMillis = Math.min(2 * pauseMillis, LAST_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      ended.countDown();
      Thread.currentThread().interrupt();
    }
  }

  void end() {
    ended.countDown();
  }
}

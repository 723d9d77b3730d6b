package punctual.intake;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a queue in batches for as long as the service runs. A batch is acknowledged, and what was
 * sent in answer to it goes out, when it has been handled; else it comes again.
 */
public final class QueueLoop implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QueueLoop.class);
  private static final long PATIENCE = 500;
  private static final long FIRST_PAUSE = 100;

  private final String queue;
  private final ConnectionFactory broker;
  private final int batch;
  private final Duration longestPause;
  private final Handler handler;
  private final Thread thread;
  private volatile boolean running = true;
  private long pause = FIRST_PAUSE;

  /** Handles a batch in the broker's transaction. */
  @FunctionalInterface
  public interface Handler {

    /**
     * @return what to do when the batch has been acknowledged
     */
    Runnable handle(Producers producers, List<Message> messages) throws JMSException;
  }

  /**
   * @param batch the most messages in one transaction
   * @param longestPause between tries while broker or database are away
   */
  public QueueLoop(
      String queue, ConnectionFactory broker, int batch, Duration longestPause, Handler handler) {
    this.queue = queue;
    this.broker = broker;
    this.batch = batch;
    this.longestPause = longestPause;
    this.handler = handler;
    this.thread = new Thread(this, "queue " + queue);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    while (running) {
      try (Connection connection = broker.createConnection();
          Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
        connection.start();
        serve(session);
      } catch (JMSException | RuntimeException e) {
        rest(e);
      }
    }
  }

  private void serve(Session session) throws JMSException {
    Producers producers = new Producers(session);
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      while (running) {
        List<Message> messages = take(consumer);
        if (!messages.isEmpty()) {
          Runnable afterwards = handler.handle(producers, messages);
          session.commit();
          afterwards.run();
          pause = FIRST_PAUSE;
        }
      }
    }
  }

  private List<Message> take(MessageConsumer consumer) throws JMSException {
    List<Message> messages = new ArrayList<>();
    Message message = consumer.receive(PATIENCE);
    while (message != null && running) {
      messages.add(message);
      message = messages.size() < batch ? consumer.receiveNoWait() : null;
    }
    return messages;
  }

  private void rest(Exception e) {
    if (running) {
      LOG.warn("queue {}: {}; trying again", queue, e.getMessage());
      try {
        TimeUnit.MILLISECONDS.sleep(pause);
        pause = Math.min(pause * 2, longestPause.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        running = false;
      }
    }
  }

  /** Ends after the batch in hand. */
  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package punctual.feed;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import punctual.contract.Answer;
import punctual.contract.Sender;

/**
 * Sends one sender's events in order and takes its answers. When the broker goes away it waits for
 * it, and sends again what was not answered.
 */
final class FeedSender implements AutoCloseable {

  private static final String ASKER = "asker";
  private static final int BATCH = 200;
  private static final long PAUSE = 500;
  private static final long QUIET = 50;

  private final Sender sender;
  private final Terms terms;
  private final FeedTally tally;
  private final Map<Long, Outgoing> unanswered = new LinkedHashMap<>();
  private final Map<String, Deque<Long>> lines = new HashMap<>();
  private Connection connection;
  private Session sending;
  private MessageProducer producer;
  private MessageConsumer answers;
  private int uncommitted;

  private record Outgoing(String id, String body) {}

  /**
   * How it talks to the broker.
   *
   * @param patience how long to wait for a broker that is away
   * @param asker by which its answers are told from those to other runs
   */
  record Terms(ConnectionFactory broker, Duration patience, String asker) {}

  FeedSender(Sender sender, Terms terms, FeedTally tally) throws JMSException {
    this.sender = sender;
    this.terms = terms;
    this.tally = tally;
    connect();
  }

  private void connect() throws JMSException {
    connection = terms.broker().createConnection();
    sending = connection.createSession(Session.SESSION_TRANSACTED);
    producer = sending.createProducer(sending.createQueue(sender.address()));
    Session taking = connection.createSession(Session.DUPS_OK_ACKNOWLEDGE);
    Queue replies = taking.createQueue(sender.replyAddress());
    answers = taking.createConsumer(replies, ASKER + " = '" + terms.asker() + "'");
    connection.start();
  }

  void send(long line, String id, byte[] body) throws JMSException {
    Outgoing outgoing = new Outgoing(id, new String(body, StandardCharsets.UTF_8));
    unanswered.put(line, outgoing);
    lines.computeIfAbsent(id, key -> new ArrayDeque<>(1)).add(line);
    withBroker(
        () -> {
          send(outgoing);
          if (++uncommitted >= BATCH) {
            commit();
          }
        });
  }

  private void send(Outgoing outgoing) throws JMSException {
    TextMessage message = sending.createTextMessage(outgoing.body());
    message.setStringProperty(ASKER, terms.asker());
    producer.send(message);
  }

  private void commit() throws JMSException {
    sending.commit();
    uncommitted = 0;
  }

  /** Sends off what is still held back and takes the answers that are there. */
  void turn() throws JMSException {
    withBroker(
        () -> {
          if (uncommitted > 0) {
            commit();
          }
          for (Message answer = answers.receive(QUIET);
              answer != null;
              answer = answers.receiveNoWait()) {
            take((TextMessage) answer);
          }
        });
  }

  private void take(TextMessage message) throws JMSException {
    Deque<Long> waiting = lines.get(message.getJMSCorrelationID());
    if (waiting != null) {
      unanswered.remove(waiting.poll());
      if (waiting.isEmpty()) {
        lines.remove(message.getJMSCorrelationID());
      }
      tally.add(Answer.read(message.getText()), message.getText());
    }
  }

  int unanswered() {
    return unanswered.size();
  }

  /** The first line that has no answer yet, or null. */
  Long firstUnanswered() {
    return unanswered.keySet().stream().min(Long::compare).orElse(null);
  }

  /** Something that needs the broker. */
  @FunctionalInterface
  private interface Action {
    void run() throws JMSException;
  }

  private void withBroker(Action action) throws JMSException {
    try {
      action.run();
    } catch (JMSException e) {
      reconnect(e);
    }
  }

  private void reconnect(JMSException cause) throws JMSException {
    long end = System.nanoTime() + terms.patience().toNanos();
    while (System.nanoTime() < end) {
      try {
        closeQuietly();
        TimeUnit.MILLISECONDS.sleep(PAUSE);
        connect();
        sendAgain();
        return;
      } catch (JMSException e) {
        cause.addSuppressed(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw cause;
  }

  private void sendAgain() throws JMSException {
    List<Outgoing> again = new ArrayList<>(unanswered.values());
    for (Outgoing outgoing : again) {
      send(outgoing);
    }
    commit();
  }

  private void closeQuietly() {
    try {
      connection.close();
    } catch (JMSException e) {
      System.getLogger("feed").log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }

  @Override
  public void close() {
    closeQuietly();
  }
}

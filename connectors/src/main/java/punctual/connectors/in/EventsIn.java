package punctual.connectors.in;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.contract.Sender;

/**
 * Sends events to the engine in the place of a sender and brings back the answers. Safe for many
 * threads; connects when it is needed, and again after the broker was away.
 */
public final class EventsIn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventsIn.class);
  private static final String REPLIES = "replies.connectors";
  private static final String ASKER = "asker";
  private static final String QUESTION = "question";

  private final ConnectionFactory broker;
  private final String self = UUID.randomUUID().toString();
  private final AtomicLong questions = new AtomicLong();
  private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private Line line;

  /** What is needed to send and to be answered. */
  private record Line(
      Connection connection,
      Session session,
      Map<String, MessageProducer> producers,
      Queue replies) {

    /** A producer of its own for each queue: else the broker is asked about it each time. */
    void send(String queue, Message message) throws JMSException {
      MessageProducer producer = producers.get(queue);
      if (producer == null) {
        producer = session.createProducer(session.createQueue(queue));
        producers.put(queue, producer);
      }
      producer.send(message);
    }
  }

  /**
   * @param broker connects as the connectors' user
   */
  public EventsIn(ConnectionFactory broker) {
    this.broker = broker;
  }

  /**
   * Sends a message to a sender's address.
   *
   * @param body a CloudEvent in JSON, or whatever the sender gave for one
   * @return the answer as JSON; ends with {@link BrokerAway} if none can come any more
   */
  public CompletableFuture<String> send(Sender sender, byte[] body) {
    String question = Long.toString(questions.incrementAndGet());
    CompletableFuture<String> answer = new CompletableFuture<>();
    waiting.put(question, answer);
    answer.whenComplete((text, failure) -> waiting.remove(question));
    try {
      send(sender.address(), question, body);
    } catch (JMSException e) {
      lost(e);
    }
    return answer;
  }

  /**
   * Tells what became of a notice.
   *
   * @param json an event {@code notice.failed} or {@code notice.delivered}
   * @throws BrokerAway if it cannot be told now
   */
  public synchronized void outcome(String json) {
    try {
      Line open = line();
      Session telling = open.connection().createSession(Session.SESSION_TRANSACTED);
      try (telling) {
        telling
            .createProducer(telling.createQueue("outcomes"))
            .send(telling.createTextMessage(json));
        telling.commit();
      }
    } catch (JMSException e) {
      lost(e);
      throw new BrokerAway("the broker cannot be reached: " + e.getMessage(), e);
    }
  }

  private synchronized void send(String address, String question, byte[] body) throws JMSException {
    Line open = line();
    BytesMessage message = open.session().createBytesMessage();
    message.writeBytes(body);
    message.setStringProperty(ASKER, self);
    message.setStringProperty(QUESTION, question);
    message.setJMSReplyTo(open.replies());
    open.send(address, message);
  }

  private Line line() throws JMSException {
    if (line == null) {
      Connection connection = broker.createConnection();
      try {
        line = open(connection);
      } catch (JMSException e) {
        connection.close();
        throw e;
      }
    }
    return line;
  }

  private Line open(Connection connection) throws JMSException {
    connection.setExceptionListener(this::lost);
    Session answers = connection.createSession(Session.AUTO_ACKNOWLEDGE);
    Queue replies = answers.createQueue(REPLIES);
    answers.createConsumer(replies, ASKER + " = '" + self + "'").setMessageListener(this::answered);
    Session sending = connection.createSession(Session.AUTO_ACKNOWLEDGE);
    connection.start();
    return new Line(connection, sending, new HashMap<>(), replies);
  }

  private void answered(Message message) {
    try {
      CompletableFuture<String> answer = waiting.get(message.getStringProperty(QUESTION));
      if (answer != null) {
        String text = message.getBody(String.class);
        answer.completeAsync(() -> text);
      }
    } catch (JMSException e) {
      LOG.warn("An answer cannot be read: {}", e.getMessage());
    }
  }

  private synchronized void lost(JMSException cause) {
    hangUp();
    BrokerAway away = new BrokerAway("the broker cannot be reached: " + cause.getMessage(), cause);
    waiting.values().forEach(answer -> answer.completeExceptionally(away));
  }

  private void hangUp() {
    Line old = line;
    line = null;
    if (old != null) {
      try {
        old.connection().close();
      } catch (JMSException e) {
        LOG.debug("A connection did not close: {}", e.getMessage());
      }
    }
  }

  @Override
  public synchronized void close() {
    hangUp();
  }
}

package punctual.intake;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends in one session, by one producer for each queue: a producer without a queue of its own asks
 * the broker about the queue with every message.
 */
public final class Producers {

  private static final int MOST = 100;
  private static final int USUAL = Message.DEFAULT_PRIORITY;

  private final Session session;
  private final Map<String, MessageProducer> producers = new LinkedHashMap<>(16, 0.75f, true);

  public Producers(Session session) {
    this.session = session;
  }

  /** The session in which messages are made and sent. */
  public Session session() {
    return session;
  }

  /** Sends a message that outlives the broker. */
  public void send(String queue, Message message) throws JMSException {
    send(queue, message, USUAL);
  }

  /**
   * Sends a message that outlives the broker.
   *
   * @param priority 0 to 9; of what waits the highest goes first (JMS 3.4.10)
   */
  public void send(String queue, Message message, int priority) throws JMSException {
    MessageProducer producer = producers.get(queue);
    if (producer == null) {
      producer = add(queue);
    }
    producer.send(message, DeliveryMode.PERSISTENT, priority, Message.DEFAULT_TIME_TO_LIVE);
  }

  private MessageProducer add(String queue) throws JMSException {
    if (producers.size() == MOST) {
      String longestUnused = producers.keySet().iterator().next();
      producers.remove(longestUnused).close();
    }
    MessageProducer producer = session.createProducer(session.createQueue(queue));
    producers.put(queue, producer);
    return producer;
  }
}

package punctual.live;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sender at the broker, with its answers. */
final class Sending implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 20_000;

  private final ActiveMQConnectionFactory factory;
  private final Connection connection;
  private final Session session;
  private final MessageProducer tickets;
  private final MessageConsumer answers;

  Sending(String url, String sender, String password) throws JMSException {
    factory = new ActiveMQConnectionFactory(url);
    connection = factory.createConnection(sender, password);
    session = connection.createSession(Session.SESSION_TRANSACTED);
    tickets = session.createProducer(session.createQueue("tickets." + sender));
    answers = session.createConsumer(session.createQueue("replies." + sender));
    connection.start();
  }

  /** Sends messages in one transaction of the broker, so that they arrive together. */
  void send(String... bodies) throws JMSException {
    for (String body : bodies) {
      tickets.send(session.createTextMessage(body));
    }
    session.commit();
  }

  /**
   * With properties of a sender who wishes to steer, and an answer asked for elsewhere.
   *
   * @param replyTo a queue, or null
   */
  JsonNode askForged(String body, Map<String, String> properties, String replyTo)
      throws JMSException {
    TextMessage message = session.createTextMessage(body);
    for (Map.Entry<String, String> property : properties.entrySet()) {
      message.setStringProperty(property.getKey(), property.getValue());
    }
    message.setJMSReplyTo(replyTo == null ? null : session.createQueue(replyTo));
    tickets.send(message);
    session.commit();
    return answer();
  }

  void sendBytes(byte[] body) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(body);
    tickets.send(message);
    session.commit();
  }

  void sendObject(java.io.Serializable body) throws JMSException {
    tickets.send(session.createObjectMessage(body));
    session.commit();
  }

  /** The next answer. */
  JsonNode answer() throws JMSException {
    TextMessage answer = (TextMessage) answers.receive(PATIENCE_MILLIS);
    session.commit();
    if (answer == null) {
      throw new AssertionError("no answer came");
    }
    return JsonMapper.shared().readTree(answer.getText().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one message and gives its answer. */
  JsonNode ask(String body) throws JMSException {
    send(body);
    return answer();
  }

  @Override
  public void close() throws JMSException {
    connection.close();
    factory.close();
  }
}

package punctual.app;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Somebody at the broker. */
final class BrokerClient implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 10_000;

  private final ActiveMQConnectionFactory factory;
  private final Connection connection;
  private final Session session;

  BrokerClient(EmbeddedBroker broker, String user) throws JMSException {
    this(broker.url(), user, broker.passwords().get(user));
  }

  BrokerClient(String url, String user, String password) throws JMSException {
    factory = new ActiveMQConnectionFactory(url);
    connection = factory.createConnection(user, password);
    session = connection.createSession();
    connection.start();
  }

  void send(String address, String text) throws JMSException {
    session.createProducer(session.createQueue(address)).send(session.createTextMessage(text));
  }

  void sendBytes(String address, int length) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(new byte[length]);
    session.createProducer(session.createQueue(address)).send(message);
  }

  Message receive(String address) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(address))) {
      return next(consumer);
    }
  }

  /** A long message has to be read while its consumer is there. */
  byte[] receiveBytes(String address) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(address))) {
      return next(consumer).getBody(byte[].class);
    }
  }

  private static Message next(MessageConsumer consumer) throws JMSException {
    Message message = consumer.receive(PATIENCE_MILLIS);
    if (message == null) {
      throw new AssertionError("nothing came");
    }
    return message;
  }

  void consume(String address) throws JMSException {
    session.createConsumer(session.createQueue(address)).close();
  }

  void browse(String address) throws JMSException {
    try (QueueBrowser browser = session.createBrowser(session.createQueue(address))) {
      browser.getEnumeration().hasMoreElements();
    }
  }

  void temporaryQueue() throws JMSException {
    session.createTemporaryQueue();
  }

  @Override
  public void close() throws JMSException {
    connection.close();
    factory.close();
  }
}

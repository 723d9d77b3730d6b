package punctual.connectors;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.NoticeOutcome;
import punctual.contract.Reading;

/** A broker inside the test, with its journal on the disk, and what the engine does with it. */
final class TestBroker implements AutoCloseable {
  private static final AtomicInteger SERVERS = new AtomicInteger(100);
  private static final Contract CONTRACT = Contract.load();
  private static final long PATIENCE_MILLIS = 20_000;

  private final Deque<Reading> outcomes = new ArrayDeque<>();
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
  private final ConnectionFactory factory;
  private final Connection connection;
  private final Session session;

  TestBroker(Path folder) throws Exception {
    String url = "vm://" + SERVERS.incrementAndGet();
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setSecurityEnabled(false);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalBufferTimeout_NIO(100_000);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    configuration.addAcceptorConfiguration("test", url);
    server.setConfiguration(configuration).start();
    factory = new ActiveMQConnectionFactory(url + "?blockOnDurableSend=false");
    connection = factory.createConnection();
    session = connection.createSession(true, Session.SESSION_TRANSACTED);
    connection.start();
  }

  ConnectionFactory factory() {
    return factory;
  }

  void send(CloudEvent... events) throws JMSException {
    for (CloudEvent event : events) {
      sendText("notices", event.toJson());
    }
  }

  void sendText(String queue, String text) throws JMSException {
    session.createProducer(session.createQueue(queue)).send(session.createTextMessage(text));
    session.commit();
  }

  /** With properties that would steer a route which takes them over. */
  void sendForged(String queue, String text, Map<String, String> properties) throws JMSException {
    var message = session.createTextMessage(text);
    for (Map.Entry<String, String> property : properties.entrySet()) {
      message.setStringProperty(property.getKey(), property.getValue());
    }
    session.createProducer(session.createQueue(queue)).send(message);
    session.commit();
  }

  void sendBytes(String queue, String text) throws JMSException {
    var message = session.createBytesMessage();
    message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    session.createProducer(session.createQueue(queue)).send(message);
    session.commit();
  }

  void sendObject(String queue) throws JMSException {
    var message = session.createObjectMessage(new ArrayList<>(List.of("a gadget")));
    session.createProducer(session.createQueue(queue)).send(message);
    session.commit();
  }

  /** The next outcome; it keeps the contract. */
  NoticeOutcome outcome() throws JMSException {
    return NoticeOutcome.of(outcomeEvent());
  }

  CloudEvent outcomeEvent() throws JMSException {
    if (outcomes.isEmpty()) {
      outcomes.addAll(CONTRACT.readAll(text("outcomes").getBytes(StandardCharsets.UTF_8)));
    }
    Reading next = outcomes.remove();
    if (next instanceof Reading.Readable readable) {
      return readable.event();
    }
    throw new AssertionError("breaks the contract: " + next);
  }

  String text(String queue) throws JMSException {
    return ((TextMessage) receive(queue)).getText();
  }

  Message receive(String queue) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
      Message message = consumer.receive(PATIENCE_MILLIS);
      if (message == null) {
        throw new AssertionError("nothing came on queue " + queue);
      }
      session.commit();
      return message;
    }
  }

  boolean isEmpty(String queue) throws JMSException {
    try (var browser = session.createBrowser(session.createQueue(queue))) {
      return !browser.getEnumeration().hasMoreElements();
    }
  }

  Session session() {
    return session;
  }

  @Override
  public void close() throws Exception {
    connection.close();
    server.stop();
  }
}

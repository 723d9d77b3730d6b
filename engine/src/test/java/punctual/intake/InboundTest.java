package punctual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes from a broker that knows no limits of ours. */
class InboundTest {
  private static final int LONGEST = 8 << 20;
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
  private ActiveMQConnectionFactory factory;
  private Connection connection;

  @BeforeEach
  void start() throws Exception {
    ConfigurationImpl limitless = new ConfigurationImpl();
    limitless.setSecurityEnabled(false).setPersistenceEnabled(false);
    limitless.addAcceptorConfiguration("test", "vm://177");
    server.setConfiguration(limitless).start();
    factory = new ActiveMQConnectionFactory("vm://177");
    connection = factory.createConnection();
    connection.start();
  }

  @AfterEach
  void stop() throws Exception {
    connection.close();
    factory.close();
    server.stop();
  }

  private Inbound inbound(Message message, Session session) throws Exception {
    Queue queue = session.createQueue("tickets.dmv");
    MessageProducer producer = session.createProducer(queue);
    producer.send(message);
    return Inbound.of(session.createConsumer(queue).receive(10_000));
  }

  private Inbound bytes(int length) throws Exception {
    try (Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      BytesMessage message = session.createBytesMessage();
      message.writeBytes(new byte[length]);
      return inbound(message, session);
    }
  }

  private Inbound text(int length) throws Exception {
    try (Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      return inbound(session.createTextMessage("x".repeat(length)), session);
    }
  }

  @Test
  void bytes_up_to_the_limit_are_read() throws Exception {
    assertThat(bytes(LONGEST).body()).hasSize(LONGEST);
  }

  @Test
  void longer_bytes_are_not_read_and_their_length_is_told() throws Exception {
    Inbound tooLong = bytes(LONGEST + 1);

    assertThat(tooLong.body()).isNull();
    assertThat(tooLong.unread())
        .isEqualTo(
            "the message is 8,388,609 bytes long and was not read; at most 8,388,608 bytes may be"
                + " sent");
  }

  @Test
  void text_up_to_the_limit_is_read() throws Exception {
    assertThat(text(LONGEST).body()).hasSize(LONGEST);
  }

  @Test
  void longer_text_is_not_taken() throws Exception {
    assertThat(text(LONGEST + 1).body()).isNull();
  }

  @Test
  void an_empty_message_is_read() throws Exception {
    assertThat(bytes(0).body()).isEmpty();
    assertThat(bytes(0).unread()).isNull();
  }

  @Test
  void an_object_is_never_opened() throws Exception {
    try (Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
      Inbound object = inbound(session.createObjectMessage("a gadget"), session);

      assertThat(object.body()).isNull();
      assertThat(object.unread()).contains("only text and bytes");
    }
  }
}

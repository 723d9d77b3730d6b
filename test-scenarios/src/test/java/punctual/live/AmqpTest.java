package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.time.SystemClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's system that speaks AMQP 1.0 (Qpid JMS), by a broker outside the service. */
@Tag("slow")
class AmqpTest {

  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir private static Path folder;
  private static OutsideBroker broker;
  private static Running service;
  private static Connection connection;
  private static Session session;

  @BeforeAll
  static void start() throws Exception {
    broker = OutsideBroker.create(folder.resolve("artemis"));
    broker.start();
    service = Running.on(folder.resolve("data"), broker.settings().toArray(String[]::new));
    JmsConnectionFactory amqp = new JmsConnectionFactory(broker.amqp());
    connection = amqp.createConnection("dmv", broker.password("dmv"));
    session = connection.createSession();
    connection.start();
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
    service.close();
    broker.close();
  }

  private static String opened(String ticket) {
    Instant now = new SystemClock().instant();
    return new Events("dmv").opened(ticket, now, "high", "high");
  }

  private static Message ask(Message message) throws JMSException {
    try (MessageConsumer answers = session.createConsumer(session.createQueue("replies.dmv"))) {
      session.createProducer(session.createQueue("tickets.dmv")).send(message);
      return answers.receive(PATIENCE_MILLIS);
    }
  }

  private static JsonNode json(Message answer) throws JMSException {
    return JsonMapper.shared().readTree(answer.getBody(String.class));
  }

  @Test
  void a_text_message_is_answered_with_its_id_as_correlation() throws Exception {
    String event = opened("Q1");

    Message answer = ask(session.createTextMessage(event));

    assertThat(json(answer).path("answer").asString()).isEqualTo("accepted");
    assertThat(answer.getJMSCorrelationID())
        .isEqualTo(JsonMapper.shared().readTree(event).path("id").asString());
  }

  @Test
  void a_bytes_message_counts_as_well() throws Exception {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(opened("Q2").getBytes(StandardCharsets.UTF_8));

    assertThat(json(ask(message)).path("answer").asString()).isEqualTo("accepted");
  }

  @Test
  void the_sender_is_who_signed_in_whatever_the_message_claims() throws Exception {
    Message message = session.createTextMessage(opened("Q3"));
    message.setStringProperty("JMSXUserID", "tax");
    message.setStringProperty("_AMQ_VALIDATED_USER", "connectors");

    assertThat(json(ask(message)).path("answer").asString()).isEqualTo("accepted");
    assertThat(service.ask(String.class, "select sender from inbox where ticket = 'Q3'"))
        .isEqualTo("dmv");
  }

  @Test
  void neither_text_nor_bytes_is_answered_and_buried() throws Exception {
    Message message = session.createMapMessage();

    assertThat(json(ask(message)).at("/reasons/0/reason").asString())
        .contains("only text and bytes messages are read");
  }

  @Test
  void nobody_sends_to_another_agencys_address() {
    assertThatThrownBy(
            () ->
                session
                    .createProducer(session.createQueue("tickets.tax"))
                    .send(session.createTextMessage(opened("Q4"))))
        .isInstanceOf(JMSSecurityException.class);
  }
}

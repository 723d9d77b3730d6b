package punctual.intake;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.contract.Sender;

/**
 * Takes in what comes to one address, in order, for as long as the service runs. A message is taken
 * off the queue only after the database has it; its answer leaves in the same step.
 */
final class AddressIntake implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(AddressIntake.class);
  private static final long PATIENCE = 1_000;
  private static final long FIRST_PAUSE = 100;
  private static final String DEAD = "dead.";

  private final Sender sender;
  private final ConnectionFactory broker;
  private final Intake.Parts parts;
  private volatile boolean running = true;
  private long pause = FIRST_PAUSE;

  AddressIntake(Sender sender, ConnectionFactory broker, Intake.Parts parts) {
    this.sender = sender;
    this.broker = broker;
    this.parts = parts;
  }

  void stop() {
    running = false;
  }

  @Override
  public void run() {
    while (running) {
      try (Connection connection = broker.createConnection();
          Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
        connection.start();
        serve(session);
      } catch (JMSException | RuntimeException e) {
        if (running) {
          LOG.warn("intake {}: {}; trying again", sender.address(), e.getMessage());
          rest();
        }
      }
    }
  }

  private void serve(Session session) throws JMSException {
    try (MessageConsumer consumer = session.createConsumer(session.createQueue(sender.address()));
        MessageProducer producer = session.createProducer(null)) {
      while (running) {
        List<Message> batch = take(consumer);
        if (!batch.isEmpty()) {
          handle(session, producer, batch);
          session.commit();
          parts.clock().handled();
          pause = FIRST_PAUSE;
        }
      }
    }
  }

  private List<Message> take(MessageConsumer consumer) throws JMSException {
    List<Message> batch = new ArrayList<>();
    Message message = consumer.receive(PATIENCE);
    while (message != null && running) {
      batch.add(message);
      message = batch.size() < parts.settings().batch() ? consumer.receiveNoWait() : null;
    }
    return batch;
  }

  private void handle(Session session, MessageProducer producer, List<Message> batch)
      throws JMSException {
    Instant now = parts.time().instant();
    List<Screened> screened = new ArrayList<>();
    for (Message message : batch) {
      screened.add(parts.screening().screen(Inbound.of(message), sender.address(), now));
    }
    for (Screened message : parts.clock().around(screened, parts.judging()::judge)) {
      if (message.dead() != null) {
        bury(session, producer, message, now);
      }
      answer(session, producer, message);
    }
  }

  private void bury(Session session, MessageProducer producer, Screened message, Instant now)
      throws JMSException {
    parts.deadLetters().keep(sender.name(), message, now);
    byte[] body = message.inbound().body() == null ? new byte[0] : message.inbound().body();
    jakarta.jms.BytesMessage dead = session.createBytesMessage();
    dead.writeBytes(body);
    dead.setStringProperty("reason", message.dead());
    producer.send(session.createQueue(DEAD + sender.name()), dead);
  }

  private void answer(Session session, MessageProducer producer, Screened message)
      throws JMSException {
    TextMessage answer = session.createTextMessage(message.answer());
    answer.setJMSCorrelationID(message.correlation());
    Destination to = message.inbound().replyTo();
    producer.send(to == null ? session.createQueue(sender.replyAddress()) : to, answer);
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(pause);
      pause = Math.min(pause * 2, parts.settings().backOff().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}

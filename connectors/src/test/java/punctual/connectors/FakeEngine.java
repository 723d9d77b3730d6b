package punctual.connectors;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import punctual.contract.Answer;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.EventIds;
import punctual.contract.Reading;
import punctual.contract.Reason;

/** The other end of the queues: takes events and answers them as the contract says. */
final class FakeEngine implements AutoCloseable {
  private static final Contract CONTRACT = Contract.load();
  private static final Instant NOW = Instant.parse("2010-11-01T13:00:01Z");

  final List<CloudEvent> taken = new CopyOnWriteArrayList<>();
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final Connection connection;

  FakeEngine(TestBroker broker, String... senders) throws JMSException {
    connection = broker.factory().createConnection();
    for (String sender : senders) {
      Session session = connection.createSession(Session.SESSION_TRANSACTED);
      MessageProducer answers = session.createProducer(null);
      session
          .createConsumer(session.createQueue("tickets." + sender))
          .setMessageListener(message -> take(session, answers, message));
    }
    connection.start();
  }

  private void take(Session session, MessageProducer answers, Message message) {
    try {
      byte[] body = new byte[(int) ((BytesMessage) message).getBodyLength()];
      ((BytesMessage) message).readBytes(body);
      Message answer = session.createTextMessage(answer(CONTRACT.read(body)).toJson());
      answer.setStringProperty("asker", message.getStringProperty("asker"));
      answer.setStringProperty("question", message.getStringProperty("question"));
      answers.send(message.getJMSReplyTo(), answer);
      session.commit();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer answer(Reading reading) {
    if (reading instanceof Reading.Readable readable) {
      return judge(readable.event());
    }
    return reading instanceof Reading.Wrong wrong
        ? Answer.rejected(wrong.event(), NOW, wrong.reasons())
        : Answer.rejected(EventIds.NONE, NOW, List.of(new Reason("", "not JSON")));
  }

  private Answer judge(CloudEvent event) {
    if (!ids.add(event.id())) {
      return Answer.duplicate(event.ids(), NOW, Answer.accepted(event.ids(), NOW).toJson());
    }
    taken.add(event);
    if (event.type().equals("ticket.opened")) {
      tickets.add(event.subject());
    }
    return tickets.contains(event.subject()) || !event.type().startsWith("ticket.")
        ? Answer.accepted(event.ids(), NOW)
        : Answer.waiting(event.ids(), NOW);
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}

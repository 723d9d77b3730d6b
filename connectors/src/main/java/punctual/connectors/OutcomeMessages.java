package punctual.connectors;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;

/** Sends outcomes, several of them in one message: a CloudEvents batch (JSON format 1.0, 4). */
final class OutcomeMessages {
  private static final int LONGEST = 50_000;

  private final Session session;
  private final MessageProducer producer;
  private final List<String> batch = new ArrayList<>();
  private int length;

  OutcomeMessages(Session session) throws JMSException {
    this.session = session;
    this.producer = session.createProducer(session.createQueue("outcomes"));
  }

  /**
   * Adds one; those before it go out where the message would become long.
   *
   * @param outcome a CloudEvent, as JSON
   */
  void add(String outcome) throws JMSException {
    if (length + outcome.length() > LONGEST) {
      flush();
    }
    batch.add(outcome);
    length += outcome.length();
  }

  /** Sends those that were added; one alone as an event by itself. */
  void flush() throws JMSException {
    if (!batch.isEmpty()) {
      String message = batch.size() == 1 ? batch.get(0) : "[" + String.join(",", batch) + "]";
      producer.send(session.createTextMessage(message));
      batch.clear();
      length = 0;
    }
  }
}

package punctual.connectors;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;

/**
 * Some notices and their outcomes in one transaction of the broker. A batch ends after a mail that
 * has left the house, so that a crash repeats at most one mail per reader.
 */
final class NoticeBatch implements AutoCloseable {
  private static final int LARGEST = 200;
  private static final int LONGEST_BODY = 64 << 20;
  private static final long FIRST_WAIT_MILLIS = 250;
  private static final long NEXT_WAIT_MILLIS = 2;

  private final Session session;
  private final Handover handover;
  private final MessageConsumer notices;
  private final OutcomeMessages outcomes;
  private final MessageProducer dead;

  NoticeBatch(Session session, Handover handover) throws JMSException {
    this.session = session;
    this.handover = handover;
    notices = session.createConsumer(session.createQueue("notices"));
    outcomes = new OutcomeMessages(session);
    dead = session.createProducer(session.createQueue("dead.notices"));
  }

  /** Hands over what is there; waits a moment where there is nothing. */
  void next() throws JMSException {
    Message message = notices.receive(FIRST_WAIT_MILLIS);
    int taken = 0;
    boolean more = message != null;
    while (more) {
      taken++;
      boolean seenOutside = take(message);
      message = seenOutside || taken == LARGEST ? null : notices.receive(NEXT_WAIT_MILLIS);
      more = message != null;
    }
    if (taken > 0) {
      outcomes.flush();
      session.commit();
    }
  }

  private boolean take(Message message) throws JMSException {
    try {
      Notice notice = NoticeReader.read(body(message), message.getJMSRedelivered());
      outcomes.add(handover.deliver(notice));
      return handover.isSeenOutside(notice);
    } catch (UnreadableNotice e) {
      message.clearProperties();
      message.setStringProperty("reason", e.getMessage());
      dead.send(message);
      return false;
    }
  }

  private static String body(Message message) throws JMSException, UnreadableNotice {
    if (message instanceof TextMessage text && text.getText() != null) {
      return text.getText();
    }
    if (message instanceof BytesMessage bytes) {
      if (bytes.getBodyLength() > LONGEST_BODY) {
        throw new UnreadableNotice("longer than " + LONGEST_BODY + " bytes");
      }
      byte[] body = new byte[(int) bytes.getBodyLength()];
      bytes.readBytes(body);
      return new String(body, StandardCharsets.UTF_8);
    }
    throw new UnreadableNotice("neither a text nor a bytes message");
  }

  @Override
  public void close() throws JMSException {
    notices.close();
  }
}

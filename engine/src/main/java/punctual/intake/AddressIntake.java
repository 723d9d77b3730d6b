package punctual.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.contract.Sender;

/**
 * Takes in what comes to one address, in order. A message is taken off the queue only after the
 * database has it; its answer leaves in the same step.
 */
final class AddressIntake implements QueueLoop.Handler {

  private static final String DEAD = "dead.";

  private final Sender owner;
  private final Intake.Parts parts;
  private final Pace pace;

  /**
   * @param owner whose address it is
   */
  AddressIntake(Sender owner, Intake.Parts parts) {
    this.owner = owner;
    this.parts = parts;
    this.pace = new Pace(parts.settings().rate());
  }

  @Override
  public Runnable handle(Producers producers, List<Message> batch) throws JMSException {
    Instant now = parts.time().instant();
    List<Screened> screened = new ArrayList<>();
    Set<String> agencies = new HashSet<>();
    for (Message message : batch) {
      Screened one = parts.screening().screen(Inbound.of(message), owner.address(), now);
      screened.add(one);
      if (one.arrival() != null) {
        agencies.add(one.arrival().event().agency());
      }
    }
    parts.deadLetters().keepRejected(owner.name(), screened, now);
    for (Screened message : parts.clock().around(screened, parts.judging()::judge)) {
      if (message.dead() != null) {
        bury(producers, message, now);
      }
      answer(producers, message);
    }
    return () -> {
      parts.clock().handled(agencies);
      pace.rest(batch.size());
    };
  }

  private void bury(Producers producers, Screened message, Instant now) throws JMSException {
    parts.deadLetters().keep(owner.name(), message, now);
    BytesMessage dead = producers.session().createBytesMessage();
    if (message.inbound().body() != null) {
      dead.writeBytes(message.inbound().body());
    }
    dead.setStringProperty("reason", message.dead());
    producers.send(DEAD + owner.name(), dead);
  }

  /** Only who sent a message is answered, whatever queue it names. */
  private void answer(Producers producers, Screened message) throws JMSException {
    TextMessage answer = producers.session().createTextMessage(message.answer());
    answer.setJMSCorrelationID(message.correlation());
    for (Map.Entry<String, String> asked : message.inbound().asked().entrySet()) {
      answer.setStringProperty(asked.getKey(), asked.getValue());
    }
    String to = parts.screening().replyAddress(message.inbound(), owner);
    producers.send(to, answer);
  }
}

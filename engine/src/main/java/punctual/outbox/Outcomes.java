package punctual.outbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.NoticeOutcome;
import punctual.contract.Reading;
import punctual.engine.Arrival;
import punctual.engine.Punctual;
import punctual.intake.Producers;
import punctual.intake.QueueLoop;
import punctual.intake.Told;

/** Takes in what became of notices; a notice that reached nobody is told to its ticket. */
public final class Outcomes implements QueueLoop.Handler {

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final String SOURCE = "/engine/outbox/";
  private static final String SENDER = "engine";

  private final Contract contract;
  private final Settling settling;
  private final Punctual punctual;
  private final InstantSource clock;

  public Outcomes(Contract contract, Settling settling, Punctual punctual, InstantSource clock) {
    this.contract = contract;
    this.settling = settling;
    this.punctual = punctual;
    this.clock = clock;
  }

  @Override
  public Runnable handle(Producers producers, List<Message> messages) throws JMSException {
    Map<String, List<NoticeOutcome>> agencies = new LinkedHashMap<>();
    for (Message message : messages) {
      for (Reading reading : readings(message)) {
        if (reading instanceof Reading.Readable readable
            && NoticeOutcome.isOutcome(readable.event())) {
          NoticeOutcome outcome = NoticeOutcome.of(readable.event());
          agencies.computeIfAbsent(outcome.agency(), agency -> new ArrayList<>()).add(outcome);
        } else {
          LOG.warn("what came on the queue 'outcomes' is no outcome of a notice; it is left out");
        }
      }
    }
    Instant now = clock.instant();
    agencies.forEach(
        (agency, outcomes) ->
            settling.settle(agency, outcomes, now, (copy, when) -> tell(agency, copy, when)));
    return () -> {};
  }

  private List<Reading> readings(Message message) throws JMSException {
    return message instanceof TextMessage text
        ? contract.readAll(text.getText().getBytes(StandardCharsets.UTF_8))
        : List.of(new Reading.Unreadable("no text message"));
  }

  /** Tells a ticket that a notice reached nobody; in the transaction that settles it. */
  private void tell(String agency, SentCopy copy, Instant when) {
    String id = copy.key().ticket() + "/" + copy.key().line() + "/" + copy.key().copy();
    CloudEvent message = copy.failed(agency).toEvent(id, SOURCE + agency, when);
    byte[] body = message.toJson().getBytes(StandardCharsets.UTF_8);
    Arrival arrival =
        new Arrival(Told.of(message, agency), SENDER, body, message.contentHash(), when);
    punctual.handle(agency, List.of(arrival));
  }
}

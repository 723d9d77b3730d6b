package punctual.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import punctual.connectors.in.Door;
import punctual.contract.Answer;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.engine.Policy;
import punctual.engine.PublicForm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends what was written into the form through the message contract, as its agency's own. */
@Component
final class InquiryDesk {

  private static final String FORM = "inquiry";
  private static final String REUSED = "id already used";

  private final Agreements agreements;
  private final Senders senders;
  private final Door door;
  private final Clocks clocks;

  InquiryDesk(Agreements agreements, Senders senders, Door door, Clocks clocks) {
    this.agreements = agreements;
    this.senders = senders;
    this.door = door;
    this.clocks = clocks;
  }

  /** The form that the release in force offers, and under which agreement. */
  record Offered(Policy policy, PublicForm form) {

    String agency() {
      return policy.directory().agencies().getOrDefault(form.agency(), form.agency());
    }
  }

  /**
   * @throws NotFound if no policy offers the form
   */
  Offered offered() {
    Instant now = clocks.read().now();
    return agreements.all().stream()
        .flatMap(
            policy ->
                policy.directory().forms(now).stream()
                    .filter(form -> form.name().equals(FORM))
                    .map(form -> new Offered(policy, form)))
        .findFirst()
        .orElseThrow(() -> new NotFound("no agreement here takes inquiries"));
  }

  /**
   * How an inquiry is sent.
   *
   * @param id names the sending, so that it counts once
   * @param channel by which it came
   */
  record Sending(String id, String number, String channel) {}

  /**
   * Sends an inquiry.
   *
   * @return why it cannot be taken; empty when it is
   * @throws Busy if it cannot be sent now
   */
  Optional<String> send(Offered offered, InquiryForm form, Sending sending) {
    Sender sender = senders.owner("tickets." + offered.form().agency()).orElseThrow();
    byte[] event = event(offered, form, sending).toString().getBytes(StandardCharsets.UTF_8);
    try {
      Answer answer = Answer.read(door.take(sender, event).orElseThrow(Busy::new).join());
      boolean taken =
          answer.kind() != Answer.Kind.REJECTED
              || answer.reasons().stream().anyMatch(one -> one.reason().contains(REUSED));
      return taken ? Optional.empty() : Optional.of(answer.reasons().get(0).reason());
    } catch (CompletionException e) {
      throw new Busy(e);
    }
  }

  private ObjectNode event(Offered offered, InquiryForm form, Sending sending) {
    ObjectNode event = JsonMapper.shared().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", "web-" + sending.id())
        .put("source", "/agencies/" + offered.form().agency() + "/web")
        .put("type", "ticket.opened")
        .put("subject", sending.number())
        .put("time", clocks.read().at(offered.form().agency()).toString());
    ObjectNode data = event.putObject("data");
    data.put("agreement", offered.policy().agreement().id())
        .put("service", offered.form().service())
        .put("topic", form.topic())
        .put("summary", form.summary())
        .put("description", form.description())
        .put("channel", sending.channel());
    ObjectNode contact = data.putObject("contact").put("name", form.name());
    if (!form.email().isEmpty()) {
      contact.put("email", form.email());
    }
    if (!form.phone().isEmpty()) {
      contact.put("phone", form.phone());
    }
    if (!form.postal().isEmpty()) {
      contact.put("address", form.postal());
    }
    return event;
  }

  /** It cannot be sent now. */
  static final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Busy() {
      super("too many at once");
    }

    Busy(Throwable cause) {
      super(cause);
    }
  }
}

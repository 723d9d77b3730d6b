package punctual.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import punctual.access.Sight;
import punctual.connectors.in.Door;
import punctual.contract.Answer;
import punctual.contract.Sender;
import punctual.contract.Senders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What staff do on a page goes through the message contract: as their agency's own, or as the
 * service's where an agency may not send such events by itself.
 */
@Component
final class StaffActs {

  private static final String REUSED = "id already used";
  private static final String NOBODY = "staff";
  private static final String SERVICE = "tickets.service";

  private final Senders senders;
  private final Door door;
  private final Clocks clocks;

  StaffActs(Senders senders, Door door, Clocks clocks) {
    this.senders = senders;
    this.door = door;
    this.clocks = clocks;
  }

  /**
   * What is done.
   *
   * @param token names the doing, so that it counts once
   * @param data texts, numbers and whether something is so; empty texts are left out
   */
  record Act(String agency, String ticket, String type, String token, Map<String, ?> data) {}

  /** Whoever signed in. */
  static String who() {
    return Sight.name().orElse(NOBODY);
  }

  /** Why it cannot be done; empty when it is. */
  Optional<String> refused(Act act) {
    Sender own =
        senders
            .owner("tickets." + act.agency())
            .orElseThrow(() -> new NotFound("nobody may send for agency '" + act.agency() + "'"));
    Sender sender = own.maySend(act.type()) ? own : senders.owner(SERVICE).orElseThrow();
    try {
      byte[] event = event(act, sender).toString().getBytes(StandardCharsets.UTF_8);
      return door.take(sender, event)
          .map(answer -> reason(Answer.read(answer.join())))
          .orElseGet(() -> Optional.of("too much is going on; try again in a minute"));
    } catch (CompletionException e) {
      return Optional.of("there was no answer in time; try again in a minute");
    }
  }

  private static Optional<String> reason(Answer answer) {
    boolean taken =
        answer.kind() != Answer.Kind.REJECTED
            || answer.reasons().stream().anyMatch(one -> one.reason().contains(REUSED));
    return taken ? Optional.empty() : Optional.of(answer.reasons().get(0).reason());
  }

  private ObjectNode event(Act act, Sender sender) {
    ObjectNode event = JsonMapper.shared().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", "staff-" + act.token())
        .put("source", sender.sources().get(0) + "/web")
        .put("type", act.type())
        .put("subject", act.ticket())
        .put("time", clocks.read().at(act.agency()).toString());
    if (sender.agency() == null) {
      event.put("agency", act.agency());
    }
    ObjectNode data = event.putObject("data").put("by", who());
    act.data()
        .forEach(
            (field, value) -> {
              if (value != null && !value.toString().isBlank()) {
                data.set(field, JsonMapper.shared().<JsonNode>valueToTree(value));
              }
            });
    return event;
  }
}

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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What staff do on a page goes through the message contract, as their agency's own. */
@Component
final class StaffActs {

  private static final String REUSED = "id already used";
  private static final String NOBODY = "staff";

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
   * @param data without empty fields
   */
  record Act(String agency, String ticket, String type, String token, Map<String, String> data) {}

  /** Whoever signed in. */
  static String who() {
    return Sight.name().orElse(NOBODY);
  }

  /** Why it cannot be done; empty when it is. */
  Optional<String> refused(Act act) {
    Sender sender =
        senders
            .owner("tickets." + act.agency())
            .orElseThrow(() -> new NotFound("nobody may send for agency '" + act.agency() + "'"));
    try {
      byte[] event = event(act).toString().getBytes(StandardCharsets.UTF_8);
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

  private ObjectNode event(Act act) {
    ObjectNode event = JsonMapper.shared().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", "staff-" + act.token())
        .put("source", "/agencies/" + act.agency() + "/web")
        .put("type", act.type())
        .put("subject", act.ticket())
        .put("time", clocks.read().at(act.agency()).toString());
    ObjectNode data = event.putObject("data").put("by", who());
    act.data()
        .forEach(
            (field, value) -> {
              if (value != null && !value.isBlank()) {
                data.put(field, value);
              }
            });
    return event;
  }
}

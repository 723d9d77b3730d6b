package punctual.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.engine.Reason;
import punctual.engine.TicketEvent;
import punctual.intake.Told;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the events of a story into messages, and judges these as the contract judges real ones. A
 * message with the source and id of an earlier one is a duplicate, or rejected when it says
 * something else; a rejected message uses up no id.
 */
final class Messages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Contract contract;
  private final Map<String, First> firsts = new HashMap<>();
  private final List<Message> read = new ArrayList<>();

  Messages(Contract contract) {
    this.contract = contract;
  }

  /**
   * What became of a message before its ticket was asked.
   *
   * @param told the event as its ticket hears it; of one source and id the first that the policy
   *     does not reject counts
   */
  record Message(ScenarioEvent event, TicketEvent told, EventAnswer answer, List<Reason> reasons) {}

  /** The first message of a source and id. */
  private record First(String content, String agency, String ticket) {

    boolean isAbout(TicketEvent told) {
      return agency.equals(told.agency()) && ticket.equals(told.ticket());
    }
  }

  List<Message> read(List<ScenarioEvent> events) {
    events.forEach(event -> read.add(read(event)));
    return read;
  }

  private Message read(ScenarioEvent event) {
    Reading reading = contract.read(body(event));
    if (reading instanceof Reading.Readable readable) {
      return counted(event, readable.event());
    }
    if (reading instanceof Reading.Wrong wrong) {
      List<Reason> reasons =
          wrong.reasons().stream().map(r -> new Reason(r.pointer(), r.reason())).toList();
      return new Message(event, null, EventAnswer.REJECTED, reasons);
    }
    return rejected(event, null, "", ((Reading.Unreadable) reading).reason());
  }

  private Message counted(ScenarioEvent event, CloudEvent message) {
    TicketEvent told = Told.of(message, event.agency());
    First own = new First(message.contentHash(), told.agency(), told.ticket());
    First first = firsts.putIfAbsent(message.source() + '\n' + message.id(), own);
    if (first == null) {
      return new Message(event, told, EventAnswer.ACCEPTED, List.of());
    }
    if (first.equals(own)) {
      return new Message(event, told, EventAnswer.DUPLICATE, List.of());
    }
    return rejected(event, first.isAbout(told) ? told : null, "/id", "id already used");
  }

  private static Message rejected(
      ScenarioEvent event, TicketEvent told, String pointer, String reason) {
    List<Reason> reasons = List.of(new Reason(pointer, reason));
    return new Message(event, told, EventAnswer.REJECTED, reasons);
  }

  private static byte[] body(ScenarioEvent event) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("specversion", "1.0");
    json.put("id", event.id());
    json.put("source", event.source());
    json.put("type", event.type());
    json.put("subject", event.ticket());
    json.put("time", event.at().toString());
    json.put("sequence", event.sequence());
    json.put("data", event.data());
    return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
  }
}

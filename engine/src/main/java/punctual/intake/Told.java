package punctual.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.engine.TicketEvent;
import punctual.store.StoreParts;
import tools.jackson.databind.JsonNode;

/** Turns a message of the contract into an event of a ticket. */
public final class Told {

  private Told() {}

  /**
   * @param agency the agency whose ticket it is, as the broker's address says
   */
  public static TicketEvent of(CloudEvent message, String agency) {
    return new TicketEvent(
        message.source(),
        message.id(),
        message.type(),
        agency,
        message.ticket(),
        message.time(),
        message.sequence(),
        map(message.data()));
  }

  /** Reads messages back that were accepted once. */
  public static StoreParts.Reading stored(Contract contract) {
    return (body, agency) -> of(((Reading.Readable) contract.read(body)).event(), agency);
  }

  private static Map<String, Object> map(JsonNode object) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (object != null) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (!field.getValue().isNull()) {
          fields.put(field.getKey(), value(field.getValue()));
        }
      }
    }
    return fields;
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      return map(node);
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return items;
    }
    if (node.isNumber()) {
      return node.canConvertToInt() && node.isIntegralNumber()
          ? (Object) node.intValue()
          : node.decimalValue();
    }
    return node.isBoolean() ? (Object) node.booleanValue() : node.stringValue();
  }
}

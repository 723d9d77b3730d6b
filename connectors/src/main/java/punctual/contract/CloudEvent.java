package punctual.contract;

import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudEvent 1.0 that keeps the contract.
 *
 * @param id unique within its source for ever
 * @param source who says so, such as {@code /agencies/dmv}
 * @param type the event type, such as {@code ticket.opened}
 * @param subject the ticket (or call, item, change); null where a type needs none and it was left
 *     out
 * @param time when it happened, cut to microseconds
 * @param sequence orders events of equal time; null when left out
 * @param agency the extension that names the agency a sender acts for; null when left out
 * @param data the event's data, an empty object when left out; not to be changed
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String sequence,
    String agency,
    JsonNode data) {

  static final String CALL_COMPLETED = "call.completed";
  static final String SURVEY_ANSWERED = "survey.answered";

  static CloudEvent of(JsonNode json) {
    return new CloudEvent(
        json.get("id").asString(),
        json.get("source").asString(),
        json.get("type").asString(),
        text(json, "subject"),
        Rfc3339.parse(json.get("time").asString()),
        text(json, "sequence"),
        text(json, "agency"),
        json.has("data") ? json.get("data") : Json.MAPPER.createObjectNode());
  }

  /** What names the event. */
  public EventIds ids() {
    return new EventIds(source, id, subject);
  }

  /**
   * The ticket whose story this event belongs to: for a call or a survey the ticket it names, else
   * the subject; without a subject the item or change it is about, else the event itself.
   */
  public String ticket() {
    boolean names = CALL_COMPLETED.equals(type) || SURVEY_ANSWERED.equals(type);
    String ticket = names ? text(data, "ticket") : null;
    return Stream.of(ticket, subject, text(data, "item"), text(data, "change"), id)
        .filter(name -> name != null)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The SHA-256 of the event's content in hex: of the canonical JSON of id, source, type, subject,
   * time, sequence, agency and data. Two messages with equal hashes say the same, whatever their
   * white space, order of fields, way of writing numbers and offsets, or other extensions.
   */
  public String contentHash() {
    return CanonicalJson.sha256(json());
  }

  /** The event in JSON structured mode. */
  public String toJson() {
    return Json.MAPPER.writeValueAsString(json());
  }

  CloudEvent ofType(String expected) {
    if (!expected.equals(type)) {
      throw new IllegalArgumentException("expected an event " + expected + ", got " + type);
    }
    return this;
  }

  private ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("specversion", "1.0").put("id", id).put("source", source).put("type", type);
    putUnlessNull(json, "subject", subject);
    json.put("time", time.toString()).put("datacontenttype", "application/json");
    putUnlessNull(json, "sequence", sequence);
    putUnlessNull(json, "agency", agency);
    json.set("data", data);
    return json;
  }

  static void putUnlessNull(ObjectNode json, String field, String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  static String text(JsonNode json, String field) {
    JsonNode value = json.get(field);
    return value == null ? null : value.asString(null);
  }
}

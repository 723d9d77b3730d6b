package punctual.contract;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice for an agency that takes its notices by queue: {@code notice.issued} on {@code
 * notices.<agency>}.
 *
 * @param line the ledger's notice line, a JSON object; not to be changed
 * @param subjectLine the subject, one line
 * @param text the words
 */
public record NoticeIssued(JsonNode line, String subjectLine, String text) {

  /**
   * A notice of a ledger line.
   *
   * @param line the ledger's notice line, one JSON object
   * @param subjectLine the subject, one line
   * @param text the words
   */
  public static NoticeIssued of(String line, String subjectLine, String text) {
    return new NoticeIssued(Json.MAPPER.readTree(line), subjectLine, text);
  }

  /**
   * The message for queue {@code notices.<agency>}; it happened {@code at} the line's instant.
   *
   * @param id the event's id
   * @param source the event's source: the engine
   */
  public CloudEvent toEvent(String id, String source) {
    ObjectNode data = ((ObjectNode) line).deepCopy();
    data.put("subjectLine", subjectLine).put("text", text);
    String agency = CloudEvent.text(line, "agency");
    String ticket = CloudEvent.text(line, "ticket");
    Instant at = Instant.parse(line.path("at").asString());
    return new CloudEvent(id, source, "notice.issued", ticket, at, null, agency, data);
  }
}

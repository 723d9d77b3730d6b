package punctual.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice for the connectors to send: the data of {@code notice.send} on queue {@code notices}.
 *
 * @param ticket the ticket
 * @param agency the ticket's agency
 * @param notice the notice's name, such as {@code initial}
 * @param key the notice's key within the ticket
 * @param channel how to send it, such as {@code email}
 * @param address where to, as the channel writes it
 * @param subjectLine the subject, one line
 * @param text the words
 * @param html the same in HTML; null when there is none
 * @param messageId the same for every attempt, so that receivers can tell repeats
 * @param attempt from 1
 * @param attachments files that go with it
 */
public record NoticeSend(
    String ticket,
    String agency,
    String notice,
    String key,
    String channel,
    String address,
    String subjectLine,
    String text,
    String html,
    String messageId,
    int attempt,
    List<Attachment> attachments) {

  private static final String TYPE = "notice.send";

  /**
   * A file that goes with a notice.
   *
   * @param mediaType such as {@code text/csv}
   * @param content in Base64 (RFC 4648)
   */
  public record Attachment(String name, String mediaType, String content) {}

  /** A notice that nothing goes with. */
  public NoticeSend(
      String ticket,
      String agency,
      String notice,
      String key,
      String channel,
      String address,
      String subjectLine,
      String text,
      String html,
      String messageId,
      int attempt) {
    this(
        ticket,
        agency,
        notice,
        key,
        channel,
        address,
        subjectLine,
        text,
        html,
        messageId,
        attempt,
        List.of());
  }

  /**
   * The message for queue {@code notices}.
   *
   * @param id the event's id
   * @param source the event's source: the engine
   * @param time when it is sent off
   */
  public CloudEvent toEvent(String id, String source, Instant time) {
    return new CloudEvent(id, source, TYPE, ticket, time, null, agency, data());
  }

  /**
   * Reads a message from queue {@code notices}.
   *
   * @param event an event of type {@code notice.send} that keeps the contract
   */
  public static NoticeSend of(CloudEvent event) {
    JsonNode data = event.ofType(TYPE).data();
    return new NoticeSend(
        CloudEvent.text(data, "ticket"),
        CloudEvent.text(data, "agency"),
        CloudEvent.text(data, "notice"),
        CloudEvent.text(data, "key"),
        CloudEvent.text(data, "channel"),
        CloudEvent.text(data, "address"),
        CloudEvent.text(data, "subjectLine"),
        CloudEvent.text(data, "text"),
        CloudEvent.text(data, "html"),
        CloudEvent.text(data, "messageId"),
        data.path("attempt").asInt(),
        attachments(data));
  }

  /** The attachments of a notice's data. */
  public static List<Attachment> attachments(JsonNode data) {
    List<Attachment> attachments = new ArrayList<>();
    for (JsonNode one : data.path("attachments")) {
      attachments.add(
          new Attachment(
              CloudEvent.text(one, "name"),
              CloudEvent.text(one, "mediaType"),
              CloudEvent.text(one, "content")));
    }
    return attachments;
  }

  private ObjectNode data() {
    ObjectNode data = Json.MAPPER.createObjectNode();
    data.put("ticket", ticket).put("agency", agency).put("notice", notice).put("key", key);
    data.put("channel", channel).put("address", address);
    data.put("subjectLine", subjectLine).put("text", text);
    CloudEvent.putUnlessNull(data, "html", html);
    data.put("messageId", messageId).put("attempt", attempt);
    if (!attachments.isEmpty()) {
      ArrayNode files = data.putArray("attachments");
      for (Attachment one : attachments) {
        files
            .addObject()
            .put("name", one.name())
            .put("mediaType", one.mediaType())
            .put("content", one.content());
      }
    }
    return data;
  }
}

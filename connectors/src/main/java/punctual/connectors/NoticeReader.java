package punctual.connectors;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import punctual.contract.NoticeSend;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads messages from queue notices. It asks for no more than it needs to answer for the notice:
 * what the words hold is cleaned or refused by the channel, so that a wrong one fails alone.
 */
final class NoticeReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NoticeReader() {}

  /**
   * Reads one.
   *
   * @param body a CloudEvent {@code notice.send}
   * @param redelivered whether the broker has handed it out before
   */
  static Notice read(String body, boolean redelivered) throws UnreadableNotice {
    JsonNode event = event(body);
    if (!"notice.send".equals(text(event, "type"))) {
      throw new UnreadableNotice("not an event notice.send, but " + text(event, "type"));
    }
    NoticeSend send = send(event.path("data"));
    return new Notice(text(event, "id"), time(event), send, redelivered || send.attempt() > 1);
  }

  private static JsonNode event(String body) throws UnreadableNotice {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new UnreadableNotice("not JSON: " + e.getOriginalMessage());
    }
  }

  private static NoticeSend send(JsonNode data) throws UnreadableNotice {
    return new NoticeSend(
        required(data, "ticket"),
        required(data, "agency"),
        required(data, "notice"),
        required(data, "key"),
        text(data, "channel"),
        text(data, "address"),
        text(data, "subjectLine"),
        text(data, "text"),
        text(data, "html"),
        text(data, "messageId"),
        Math.max(1, data.path("attempt").asInt(1)),
        NoticeSend.attachments(data));
  }

  private static Instant time(JsonNode event) throws UnreadableNotice {
    try {
      return OffsetDateTime.parse(text(event, "time")).toInstant();
    } catch (DateTimeException | NullPointerException e) {
      throw new UnreadableNotice("its time is no instant");
    }
  }

  private static String required(JsonNode data, String field) throws UnreadableNotice {
    String value = text(data, field);
    if (value == null || value.isEmpty()) {
      throw new UnreadableNotice("data has no " + field);
    }
    return value;
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asString(null);
  }
}

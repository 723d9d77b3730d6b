package punctual.contract;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a notice: {@code notice.delivered} or {@code notice.failed} on queue {@code
 * outcomes}.
 *
 * @param delivered whether it was handed over
 * @param ticket the ticket
 * @param agency the ticket's agency
 * @param notice the notice's name, such as {@code initial}
 * @param key the notice's key within the ticket
 * @param channel how it was sent; null when not told
 * @param error why it failed; null when it was delivered
 * @param attempt from 1; 0 when not told
 * @param permanent whether the same attempt would fail again; false when not told
 * @param away whether nothing can be handed over by this channel now; false when not told
 */
public record NoticeOutcome(
    boolean delivered,
    String ticket,
    String agency,
    String notice,
    String key,
    String channel,
    String error,
    int attempt,
    boolean permanent,
    boolean away) {

  private static final String DELIVERED = "notice.delivered";
  private static final String FAILED = "notice.failed";

  /** The notice was handed over. */
  public static NoticeOutcome delivered(NoticeSend sent) {
    return of(sent, true, null, false, false);
  }

  /**
   * The notice could not be handed over.
   *
   * @param error why
   * @param permanent whether the same attempt would fail again
   */
  public static NoticeOutcome failed(NoticeSend sent, String error, boolean permanent) {
    return of(sent, false, error, permanent, false);
  }

  /**
   * The notice could not be handed over, and no other by this channel can be now.
   *
   * @param error why
   */
  public static NoticeOutcome away(NoticeSend sent, String error) {
    return of(sent, false, error, false, true);
  }

  private static NoticeOutcome of(
      NoticeSend sent, boolean delivered, String error, boolean permanent, boolean away) {
    return new NoticeOutcome(
        delivered,
        sent.ticket(),
        sent.agency(),
        sent.notice(),
        sent.key(),
        sent.channel(),
        error,
        sent.attempt(),
        permanent,
        away);
  }

  /** Whether an event tells an outcome. */
  public static boolean isOutcome(CloudEvent event) {
    return DELIVERED.equals(event.type()) || FAILED.equals(event.type());
  }

  /**
   * Reads a message from queue {@code outcomes}.
   *
   * @param event an event that keeps the contract and {@link #isOutcome}
   */
  public static NoticeOutcome of(CloudEvent event) {
    boolean delivered = DELIVERED.equals(event.type());
    JsonNode data = event.ofType(delivered ? DELIVERED : FAILED).data();
    return new NoticeOutcome(
        delivered,
        event.subject(),
        event.agency(),
        CloudEvent.text(data, "notice"),
        CloudEvent.text(data, "key"),
        CloudEvent.text(data, "channel"),
        CloudEvent.text(data, "error"),
        data.path("attempt").asInt(0),
        data.path("permanent").asBoolean(false),
        data.path("away").asBoolean(false));
  }

  /**
   * The message for queue {@code outcomes}.
   *
   * @param id the event's id
   * @param source the event's source: the connector
   * @param time when it was handed over or given up
   */
  public CloudEvent toEvent(String id, String source, Instant time) {
    ObjectNode data = Json.MAPPER.createObjectNode().put("notice", notice).put("key", key);
    CloudEvent.putUnlessNull(data, "channel", channel);
    CloudEvent.putUnlessNull(data, "error", error);
    if (attempt > 0) {
      data.put("attempt", attempt);
    }
    if (permanent) {
      data.put("permanent", true);
    }
    if (away) {
      data.put("away", true);
    }
    return new CloudEvent(
        id, source, delivered ? DELIVERED : FAILED, ticket, time, null, agency, data);
  }
}

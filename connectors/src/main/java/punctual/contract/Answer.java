package punctual.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What the engine answers to a message.
 *
 * @param kind what became of the message
 * @param event what names the event, as far as it could be read
 * @param received when the message was received
 * @param waiting whether the event waits for a ticket that is not known yet
 * @param reasons why it was rejected; empty otherwise
 * @param changes the {@code corrected} ledger lines, a JSON array; null when there are none
 * @param first the first answer to a duplicate, a JSON object; null otherwise
 */
public record Answer(
    Kind kind,
    EventIds event,
    Instant received,
    boolean waiting,
    List<Reason> reasons,
    JsonNode changes,
    JsonNode first) {

  /** What became of a message. */
  public enum Kind {
    /** It counts. */
    ACCEPTED,
    /** The same event had come before; nothing happens again. */
    DUPLICATE,
    /** It came late, and what was decided without it has been judged anew. */
    CORRECTED,
    /** It breaks the contract or cannot be; it has no effect and does not use up its id. */
    REJECTED;

    /** The word of the contract. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Answer {
    reasons = List.copyOf(reasons);
  }

  /** The event counts. */
  public static Answer accepted(EventIds event, Instant received) {
    return new Answer(Kind.ACCEPTED, event, received, false, List.of(), null, null);
  }

  /** The event counts as soon as its ticket is known. */
  public static Answer waiting(EventIds event, Instant received) {
    return new Answer(Kind.ACCEPTED, event, received, true, List.of(), null, null);
  }

  /**
   * The event had come before.
   *
   * @param first the first answer, as {@link #toJson} wrote it
   */
  public static Answer duplicate(EventIds event, Instant received, String first) {
    JsonNode json = Json.MAPPER.readTree(first);
    return new Answer(Kind.DUPLICATE, event, received, false, List.of(), null, json);
  }

  /**
   * The event came late and changed what had been decided.
   *
   * @param changes the {@code corrected} ledger lines, each a JSON object
   */
  public static Answer corrected(EventIds event, Instant received, List<String> changes) {
    ArrayNode lines = Json.MAPPER.createArrayNode();
    changes.forEach(line -> lines.add(Json.MAPPER.readTree(line)));
    return new Answer(Kind.CORRECTED, event, received, false, List.of(), lines, null);
  }

  /**
   * The message has no effect.
   *
   * @param reasons at least one
   */
  public static Answer rejected(EventIds event, Instant received, List<Reason> reasons) {
    return new Answer(Kind.REJECTED, event, received, false, reasons, null, null);
  }

  /**
   * Reads an answer.
   *
   * @throws IllegalArgumentException if the text is no answer
   */
  public static Answer read(String json) {
    try {
      return AnswerJson.read(Json.MAPPER.readTree(json));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("not an answer: " + Shown.text(json), e);
    }
  }

  /** The answer as it is sent: the contract's fields in its order, absent ones left out. */
  public String toJson() {
    return AnswerJson.write(this);
  }
}

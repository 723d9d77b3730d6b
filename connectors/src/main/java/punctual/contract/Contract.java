package punctual.contract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The message contract: judges messages by the JSON Schemas that agencies build on. Immutable and
 * safe for many threads.
 */
public final class Contract {
  /** The longest message read unless configured otherwise, in bytes (1 MiB). */
  public static final int LONGEST_MESSAGE = 1024 * 1024;

  private static final int MOST_REASONS = 50;

  private final Schemas schemas = new Schemas();
  private final BodyReader bodies;

  private Contract(int longestMessage) {
    this.bodies = new BodyReader(longestMessage);
  }

  /** The contract from the class path, for messages of up to {@link #LONGEST_MESSAGE} bytes. */
  public static Contract load() {
    return load(LONGEST_MESSAGE);
  }

  /**
   * The contract from the class path.
   *
   * @param longestMessage the longest message that is read, in bytes
   */
  public static Contract load(int longestMessage) {
    return new Contract(longestMessage);
  }

  /** Every event type of the contract, in the contract's order. */
  public Set<String> types() {
    return schemas.types();
  }

  /**
   * Reads one message. An attribute that is {@code null} counts as left out (CloudEvents 1.0, JSON
   * format, section 2.2).
   *
   * @param body the message's body as received: a CloudEvent in JSON structured mode, UTF-8
   */
  public Reading read(byte[] body) {
    try {
      return judge(bodies.read(body));
    } catch (UnreadableBody e) {
      return new Reading.Unreadable(e.getMessage());
    }
  }

  /**
   * Reads a message that may hold many events: a CloudEvents JSON batch (JSON format 1.0, section
   * 4), or one event by itself.
   *
   * @return each event's reading, in the order of the batch
   */
  public List<Reading> readAll(byte[] body) {
    try {
      return bodies.batch(body).stream().map(this::read).toList();
    } catch (UnreadableBody e) {
      return List.of(new Reading.Unreadable(e.getMessage()));
    }
  }

  private Reading read(JsonNode event) {
    try {
      return judge(BodyReader.structured(event));
    } catch (UnreadableBody e) {
      return new Reading.Unreadable(e.getMessage());
    }
  }

  private Reading judge(ObjectNode event) throws UnreadableBody {
    event.removeIf(JsonNode::isNull);
    String type = event.path("type").asString("");
    Sentences wrong = new Sentences(schemas);
    Storable.check(event).forEach(wrong::add);
    schemas.validateEvent(type, event).forEach(wrong::add);
    CrossFieldChecks.check(type, event).forEach(wrong::add);
    List<Reason> reasons = wrong.reasons();
    return reasons.isEmpty() ? new Reading.Readable(CloudEvent.of(event)) : wrong(event, reasons);
  }

  private static Reading.Wrong wrong(JsonNode event, List<Reason> reasons) {
    Predicate<String> right = p -> reasons.stream().noneMatch(r -> r.pointer().equals(p));
    EventIds ids =
        new EventIds(
            right.test(Pointers.SOURCE) ? CloudEvent.text(event, "source") : null,
            right.test(Pointers.ID) ? CloudEvent.text(event, "id") : null,
            right.test(Pointers.SUBJECT) ? CloudEvent.text(event, "subject") : null);
    return new Reading.Wrong(ids, reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
  }
}

package punctual.contract;

/**
 * What names an event, as far as it could be read.
 *
 * @param source the event's source; null when missing or wrong itself
 * @param id the event's id; null when missing or wrong itself
 * @param subject the event's subject; null when missing or wrong itself
 */
public record EventIds(String source, String id, String subject) {
  /** For a message that names no event. */
  public static final EventIds NONE = new EventIds(null, null, null);
}

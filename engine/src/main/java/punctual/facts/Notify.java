package punctual.facts;

import java.util.List;

/**
 * A rule's answer: who is told.
 *
 * @param to roles, told by one notice
 * @param meets the obligation that the notice meets; null for none
 * @param letter the template in whose words it is written; null for the notice's own
 * @param channel the only way that it goes, such as {@code post}; null for each contact's own
 */
public record Notify(String notice, List<String> to, String meets, String letter, String channel) {

  /** Roles may be several, comma-separated; a table's word for none is {@code nobody}. */
  public static Notify of(String notice, String to) {
    String roles = to.trim();
    List<String> told = roles.equals("nobody") ? List.of() : List.of(roles.split("\\s*,\\s*"));
    return new Notify(notice, told, null, null, null);
  }

  /** Says which obligation the notice meets; a table's word for none is {@code nothing}. */
  public Notify meeting(String obligation) {
    String met = obligation.equals("nothing") ? null : obligation;
    return new Notify(notice, to, met, letter, channel);
  }

  /** Says in the words of which template it is written. */
  public Notify inWordsOf(String template) {
    return new Notify(notice, to, meets, template, channel);
  }

  /** Says which way it goes, whatever the contact's own. */
  public Notify by(String way) {
    return new Notify(notice, to, meets, letter, way);
  }

  /** The same for some of its roles. */
  public Notify only(List<String> roles) {
    return new Notify(notice, roles, meets, letter, channel);
  }
}

package punctual.facts;

import java.util.List;

/**
 * A rule's answer: who is told.
 *
 * @param to roles, told by one notice
 * @param meets the obligation that the notice meets; null for none
 */
public record Notify(String notice, List<String> to, String meets) {

  /** Roles may be several, comma-separated. */
  public static Notify of(String notice, String to) {
    return new Notify(notice, List.of(to.trim().split("\\s*,\\s*")), null);
  }

  /** Says which obligation the notice meets; a table's word for none is {@code nothing}. */
  public Notify meeting(String obligation) {
    return new Notify(notice, to, obligation.equals("nothing") ? null : obligation);
  }
}

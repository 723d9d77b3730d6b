package punctual.engine;

import java.time.Instant;
import java.util.List;
import punctual.facts.Contact;

/**
 * A level of an escalation ladder as it stands for an agency (NY-ESC-6).
 *
 * @param level 1 at the bottom
 * @param from first instant of the level's validity, or null
 * @param until first instant after it, or null
 * @param contacts those who fill the role, lowest rank first; one with a resolver is told only of
 *     that resolver's tickets
 */
public record LadderLevel(
    String ladder, int level, String role, Instant from, Instant until, List<Contact> contacts) {

  /** Whether nobody can be reached whichever resolver has the ticket, so that it is passed over. */
  public boolean isGap() {
    return contacts.stream().noneMatch(row -> row.resolver() == null && row.reachable());
  }
}

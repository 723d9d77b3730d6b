package punctual.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import punctual.facts.Contact;
import punctual.facts.Ticket;

/**
 * Whom a notice to a role goes to first. Those of the lowest rank, unless they have quiet hours:
 * then the next rank that has none or, where the notice may wait, the lowest when they end. Where
 * everybody has quiet hours, a notice that may not wait goes to the lowest rank all the same.
 *
 * @param from when it may be sent
 */
public record Reach(List<Contact> contacts, Instant from) {

  /**
   * @param above only contacts of a higher rank than this
   * @param mayWait whether it may wait for the end of quiet hours
   */
  public static Reach of(Directory directory, Asked asked, int above, boolean mayWait) {
    List<Contact> all =
        directory.contacts(asked.ticket(), asked.role(), asked.at()).stream()
            .filter(contact -> contact.reachable() && contact.rank() > above)
            .filter(asked.may())
            .toList();
    List<Contact> awake =
        all.stream().filter(it -> directory.quietUntil(it, asked.at()) == null).toList();
    List<Contact> lowest = lowest(all);
    if (!mayWait) {
      return new Reach(awake.isEmpty() ? lowest : lowest(awake), asked.at());
    }
    List<Contact> now = lowest.stream().filter(awake::contains).toList();
    return now.isEmpty() && !lowest.isEmpty()
        ? new Reach(lowest, quietEnds(directory, lowest, asked.at()))
        : new Reach(now, asked.at());
  }

  /**
   * Who is asked for, and when.
   *
   * @param may who may be told at all
   */
  public record Asked(Ticket ticket, String role, Instant at, Predicate<Contact> may) {}

  private static Instant quietEnds(Directory directory, List<Contact> contacts, Instant at) {
    return contacts.stream()
        .map(contact -> directory.quietUntil(contact, at))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(at);
  }

  private static List<Contact> lowest(List<Contact> contacts) {
    int lowest = contacts.stream().mapToInt(Contact::rank).min().orElse(0);
    return contacts.stream().filter(contact -> contact.rank() == lowest).toList();
  }

  /** Whether there is anybody after these. */
  public boolean hasOthers(Directory directory, Asked asked) {
    return !contacts.isEmpty()
        && !of(directory, asked, contacts.get(0).rank(), false).contacts().isEmpty();
  }
}

package punctual.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who may send messages, at one address.
 *
 * @param name the sender's name; its answers go to {@code replies.<name>}
 * @param user the broker's user
 * @param address the address it sends to, such as {@code tickets.dmv}; {@code tickets.*} for one
 *     that stands in for the owner of every such address
 * @param sources what its events' {@code source} may be: one of these, or below one of these
 * @param actsFor for which agency it may send
 * @param agency the agency its events belong to; null where the event's {@code agency} extension
 *     says so
 * @param types the event types it may send
 * @param withoutAgency the types that may leave out the {@code agency} extension
 */
public record Sender(
    String name,
    String user,
    String address,
    List<String> sources,
    ActsFor actsFor,
    String agency,
    Set<String> types,
    Set<String> withoutAgency) {

  /** For which agency a sender may send. */
  public enum ActsFor {
    /** For the agency that it is. */
    OWN,
    /** For any agency, named in the CloudEvents extension {@code agency}. */
    ANY,
    /** In the place of the address's owner, as mail and web do for an agency. */
    ADDRESS;

    /** The word of {@code senders.csv}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it may send events of a type. */
  public boolean maySend(String type) {
    return types.contains(type);
  }

  /** Whether an event's {@code source} is its own. */
  public boolean owns(String source) {
    return sources.stream().anyMatch(own -> isAtOrBelow(own, source));
  }

  /** The address that its answers go to, unless the message names another one. */
  public String replyAddress() {
    return "replies." + name;
  }

  /**
   * The agency an event belongs to; for an event without agency, the sender's own name.
   *
   * @param event an event that {@link Senders#check} finds nothing wrong with
   */
  public String agencyOf(CloudEvent event) {
    if (agency != null) {
      return agency;
    }
    if (event.agency() != null) {
      return event.agency();
    }
    String called = CloudEvent.text(event.data(), "agency");
    return CloudEvent.CALL_COMPLETED.equals(event.type()) && called != null ? called : name;
  }

  /** The one who sends in this sender's place at this sender's address. */
  Sender representedBy(Sender other) {
    Set<String> both = new LinkedHashSet<>(types);
    both.retainAll(other.types);
    return new Sender(
        other.name,
        other.user,
        address,
        Stream.concat(other.sources.stream(), sources.stream()).toList(),
        actsFor,
        agency,
        both,
        withoutAgency);
  }

  boolean isAddressed(String at) {
    return address.endsWith("*")
        ? at.startsWith(address.substring(0, address.length() - 1))
        : at.equals(address);
  }

  private static boolean isAtOrBelow(String own, String source) {
    return source.startsWith(own)
        && (source.length() == own.length() || source.charAt(own.length()) == '/');
  }
}

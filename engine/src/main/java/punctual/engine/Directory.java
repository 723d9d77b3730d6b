package punctual.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import punctual.facts.Assignee;
import punctual.facts.Contact;
import punctual.facts.Device;
import punctual.facts.Party;
import punctual.facts.Resolver;
import punctual.facts.Ticket;

/**
 * The agreement's lists: agencies, contacts, resolvers, ladders and devices, each with its dates.
 */
public interface Directory {

  /** Whether the agency is under the agreement. */
  boolean covers(String agency);

  /** The agencies under the agreement, sorted by id: their names, or the ids of those without. */
  SortedMap<String, String> agencies();

  /**
   * Those who fill a role for the ticket's agency at that instant, lowest rank first; a row that
   * names the ticket's resolver wins over the agency's own.
   */
  List<Contact> contacts(Ticket ticket, String role, Instant at);

  /** The rows of the resolver table that fit the ticket, the most specific first. */
  List<Resolver> resolvers(Ticket ticket, Instant at);

  /** The row of the device list for the ticket's device; empty where there is none. */
  List<Device> devices(Ticket ticket, Instant at);

  /** The agencies that the ticket names and that can be billed, by the fact that names them. */
  Map<String, String> billable(Ticket ticket);

  /** The rows of the topic table that fit the ticket's topic on that day, the first that fits. */
  List<Assignee> assignees(Ticket ticket, Instant at);

  /** Those whom an event names and who are, or are listed under, another agency. */
  List<Party> parties(String agency, Map<String, Object> data, Instant at);

  /** The roles of a ladder from the bottom up; empty where there is no such ladder. */
  List<String> ladder(String name, String agency, Instant at);

  /** The forms that anybody may fill in at that instant. */
  List<PublicForm> forms(Instant at);

  /**
   * Every ladder as it stands for an agency at that instant, by its name and from the bottom up.
   */
  List<LadderLevel> ladders(String agency, Instant at);

  /** When a contact's quiet hours at that instant end; null where it has none then. */
  Instant quietUntil(Contact contact, Instant at);

  /** How a notice that no obligation owes may be handed over; at once where no list names it. */
  Delivery delivery(Ticket ticket, String notice, Instant at);

  /** How many notices an address of an agency gets by a channel; null for any number. */
  Limit limit(String agency, String channel, Instant at);
}

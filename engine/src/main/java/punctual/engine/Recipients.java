package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punctual.facts.Contact;
import punctual.facts.Notify;
import punctual.facts.Party;
import punctual.facts.Refuse;
import punctual.facts.Ticket;

/**
 * To whom a notice goes: those who fill its roles, less those to whom the policy lets nothing about
 * the ticket be sent. What decides and what sends ask the same.
 */
public final class Recipients {

  /** A way that is taken only where a rule says so. */
  public static final String POST = "post";

  private static final String GROUP = "sending";
  private static final String DEFAULT_CHANNEL = "email";

  private final Policy policy;
  private final Ticket ticket;
  private final Instant at;

  public Recipients(Policy policy, Ticket ticket, Instant at) {
    this.policy = policy;
    this.ticket = ticket;
    this.at = at;
  }

  /** Those of a role who may be told, by the notice's own way where it has one. */
  public Reach.Asked asked(String role, String channel) {
    return new Reach.Asked(
        ticket, role, at, contact -> fits(contact, channel) && against(contact).isEmpty());
  }

  private static boolean fits(Contact contact, String channel) {
    return channel == null ? !POST.equals(contact.channel()) : channel.equals(channel(contact));
  }

  /** The contact's own way. */
  public static String channel(Contact contact) {
    return contact.channel() == null ? DEFAULT_CHANNEL : contact.channel();
  }

  /** The refusal of the policy to send anything about the ticket to this contact. */
  Optional<Answered> against(Contact contact) {
    if (!policy.hasRules(GROUP)) {
      return Optional.empty();
    }
    List<Party> parties = parties(contact);
    if (parties.isEmpty()) {
      return Optional.empty();
    }
    List<Object> facts = new ArrayList<>(parties);
    facts.add(ticket);
    return policy.decide(GROUP, facts).stream()
        .filter(answered -> answered.answer() instanceof Refuse)
        .findFirst();
  }

  private List<Party> parties(Contact contact) {
    Map<String, Object> named = new HashMap<>();
    named.put("name", contact.name());
    named.put("address", contact.address());
    named.values().removeIf(value -> value == null);
    return policy.directory().parties(ticket.agency(), Map.of("contact", named), at);
  }

  /** Each refused contact that could be reached writes a line; the notice goes to the others. */
  static Notify allowed(Notify notify, Work work) {
    if (!work.policy.hasRules(GROUP)) {
      return notify;
    }
    Recipients recipients = new Recipients(work.policy, work.ticket, work.effective);
    List<String> roles = new ArrayList<>();
    for (String role : notify.to()) {
      if (recipients.mayBeTold(role, notify, work)) {
        roles.add(role);
      }
    }
    return notify.only(roles);
  }

  private boolean mayBeTold(String role, Notify notify, Work work) {
    int refused = 0;
    int reachable = 0;
    for (Contact contact : policy.directory().contacts(ticket, role, at)) {
      if (contact.reachable() && fits(contact, notify.channel())) {
        reachable++;
        Optional<Answered> against = against(contact);
        if (against.isPresent()) {
          refused++;
          Refuse refuse = (Refuse) against.get().answer();
          String what = refuse.what() + " " + notify.notice();
          String why = role + ": " + refuse.reason();
          work.line(
              work.effective,
              "refused",
              Work.fields("what", what, "reason", why),
              against.get().basis());
        }
      }
    }
    return refused == 0 || refused < reachable;
  }
}

package punctual.engine;

import java.util.List;
import java.util.Optional;

/**
 * Says whether a ticket may be opened: its agreement is known and in force, its agency under it.
 */
public final class Admission {

  /** The type that opens a ticket. */
  public static final String OPENING = "ticket.opened";

  private Admission() {}

  /** The reasons against an opening; none when it may be. */
  public static List<Reason> reasons(TicketEvent opening, Policies policies) {
    Object named = opening.data().get("agreement");
    Optional<Policy> policy = policies.policy(String.valueOf(named));
    if (policy.isEmpty()) {
      return List.of(new Reason("/data/agreement", "no agreement '" + named + "' is known here"));
    }
    Agreement agreement = policy.get().agreement();
    if (!agreement.inForceAt(opening.time())) {
      String since = agreement.id() + " is in force from " + agreement.from();
      String until = agreement.to() == null ? "" : " to " + agreement.to();
      return List.of(new Reason("/time", since + until + " (" + agreement.zone() + ")"));
    }
    if (!policy.get().directory().covers(opening.agency())) {
      String reason = "the agency '" + opening.agency() + "' is not under " + agreement.id();
      return List.of(new Reason("/source", reason));
    }
    return List.of();
  }
}

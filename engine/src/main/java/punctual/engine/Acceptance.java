package punctual.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.facts.Event;
import punctual.facts.Moment;
import punctual.facts.Reject;
import punctual.facts.Ticket;

/** Asks the policy whether an event is acceptable before it has any effect. */
final class Acceptance {

  private static final String GROUP = "acceptance";

  private Acceptance() {}

  static List<Reason> reasons(Work work, TicketEvent told) {
    List<Reason> reasons = new ArrayList<>();
    if (work.policy.hasRules(GROUP)) {
      Ticket ticket = work.ticket == null ? blank(told) : work.ticket;
      Event event = new Event(told.type(), new Moment(told.time(), 0), false, told.data());
      for (Answered answered : work.policy.decide(GROUP, List.of(ticket, event))) {
        if (answered.answer() instanceof Reject reject) {
          reasons.add(new Reason(reject.pointer(), reject.reason()));
        }
      }
    }
    return reasons;
  }

  private static Ticket blank(TicketEvent told) {
    return new Ticket(told.agency(), told.ticket(), Map.of(), Map.of(), null, List.of());
  }
}

package punctual.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.facts.Event;
import punctual.facts.Moment;
import punctual.facts.Party;
import punctual.facts.Refuse;
import punctual.facts.Reject;
import punctual.facts.Ticket;
import punctual.ledger.LedgerLine;

/**
 * Whether the policy lets an event have its effect.
 *
 * @param reasons why not; none when it does
 * @param refusals what the ledger says besides of what was refused: one line, however many reasons
 */
record Acceptance(List<Reason> reasons, List<LedgerLine> refusals) {

  private static final String GROUP = "acceptance";

  static Acceptance of(Work work, TicketEvent told) {
    Acceptance acceptance = new Acceptance(Letters.reasons(work.policy, told), new ArrayList<>());
    if (work.policy.hasRules(GROUP)) {
      Ticket ticket = work.ticket == null ? blank(told) : work.ticket;
      Event event = new Event(told.type(), new Moment(told.time(), 0), false, told.data());
      for (Answered answered : work.policy.decide(GROUP, facts(work, ticket, event))) {
        acceptance.take(answered, work, ticket);
      }
    }
    return acceptance;
  }

  private static List<Object> facts(Work work, Ticket ticket, Event event) {
    List<Object> facts = new ArrayList<>(List.of(ticket, event));
    if (work.policy.looksAt(GROUP, Party.class)) {
      Directory directory = work.policy.directory();
      facts.addAll(directory.parties(ticket.agency(), event.data(), work.at));
    }
    return facts;
  }

  private void take(Answered answered, Work work, Ticket ticket) {
    if (answered.answer() instanceof Reject reject) {
      reasons.add(new Reason(reject.pointer(), reject.reason()));
    } else if (answered.answer() instanceof Refuse refuse) {
      reasons.add(new Reason(refuse.pointer(), refuse.reason()));
      if (refusals.isEmpty()) {
        refusals.add(
            work.lineOf(ticket, work.at, "refused", Refusal.fields(refuse), answered.basis()));
      }
    }
  }

  boolean refused() {
    return !reasons.isEmpty();
  }

  private static Ticket blank(TicketEvent told) {
    return new Ticket(told.agency(), told.ticket(), Map.of(), Map.of(), null, List.of());
  }
}

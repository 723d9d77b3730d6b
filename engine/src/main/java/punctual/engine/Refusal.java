package punctual.engine;

import java.util.List;
import java.util.Map;
import punctual.facts.Refuse;

/** Asks the policy whether what a ticket asks for is refused. */
final class Refusal {

  private static final String GROUP = "refusal";

  private Refusal() {}

  /** Writes a refusal and marks the ticket; false when nothing is refused. */
  static boolean of(Work work, List<Object> facts) {
    if (!work.policy.hasRules(GROUP) || work.ticket.over()) {
      return false;
    }
    for (Answered answered : work.policy.decide(GROUP, facts)) {
      if (answered.answer() instanceof Refuse refuse) {
        work.line(work.at, "refused", fields(refuse), answered.basis());
        work.ticket = Performer.Marks.with(work.ticket, "refused", work.moment());
        return true;
      }
    }
    return false;
  }

  static Map<String, Object> fields(Refuse refuse) {
    return Work.fields("what", refuse.what(), "reason", refuse.reason());
  }
}

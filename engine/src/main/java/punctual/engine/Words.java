package punctual.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import punctual.facts.Ticket;

/** What templates of notices and conditions at gateways may say of a ticket. */
public final class Words {

  /** What they may say besides the facts of the ticket, as its messages brought them. */
  public static final Set<String> NAMES =
      Set.of(
          "ticket",
          "agency",
          "severity",
          "priority",
          "referred",
          "acknowledged",
          "restored",
          "resolved",
          "resolver",
          "words",
          "writer",
          "change",
          "changeApproved",
          "changePriority");

  private Words() {}

  static Map<String, Object> of(Ticket ticket) {
    Map<String, Object> words = new LinkedHashMap<>(ticket.facts());
    words.put("ticket", ticket.id());
    words.put("agency", ticket.agency());
    words.put("severity", ticket.severity());
    words.put("priority", ticket.priority());
    words.put("referred", ticket.referred() != null);
    words.put("acknowledged", ticket.acknowledged() != null);
    words.put("restored", ticket.restored() != null);
    words.put("resolved", ticket.resolved() != null);
    return words;
  }
}

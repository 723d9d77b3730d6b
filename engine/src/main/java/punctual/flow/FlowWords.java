package punctual.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.engine.Answered;
import punctual.facts.Answer;
import punctual.facts.Assign;
import punctual.facts.Refer;

/** The words that conditions at gateways may use: the ticket's, and what rule tasks answered. */
final class FlowWords {

  /** Every word that a condition may speak of. */
  static final Set<String> ALL =
      Set.of(
          "ticket",
          "agency",
          "service",
          "category",
          "impact",
          "urgency",
          "severity",
          "priority",
          "channel",
          "topic",
          "referred",
          "acknowledged",
          "restored",
          "resolved",
          "vendorNeeded",
          "resolver",
          "answer");

  private FlowWords() {}

  static Map<String, Object> of(Map<String, Object> ticket, List<Answered> answers) {
    Map<String, Object> words = new HashMap<>();
    ALL.forEach(word -> words.put(word, ticket.get(word)));
    Map<String, Object> answer = new HashMap<>();
    for (Answered answered : answers) {
      if (answered.answer() instanceof Refer refer) {
        answer.put("resolver", refer.resolver());
      } else if (answered.answer() instanceof Assign assign) {
        answer.put("assignee", assign.assignee());
      } else if (answered.answer() instanceof Answer said) {
        answer.put(said.variable(), said.value());
      }
    }
    words.put("answer", answer);
    return words;
  }
}

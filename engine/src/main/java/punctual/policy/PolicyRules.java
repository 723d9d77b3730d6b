package punctual.policy;

import java.util.List;
import org.kie.api.runtime.KieSession;
import punctual.engine.Answered;
import punctual.flow.RuleSessions;

/** Gives business rule tasks the rules of their agreement. */
record PolicyRules(RuleBase rules) implements RuleSessions {

  @Override
  public Fired open(String group, List<Object> facts) {
    RuleBase.Answers answers = rules.answers();
    KieSession session = rules.session(group, answers);
    facts.forEach(session::insert);
    return new FiredRules(session, answers);
  }

  @Override
  public boolean hasRules(String group) {
    return rules.hasGroup(group);
  }

  private record FiredRules(KieSession session, RuleBase.Answers collected) implements Fired {

    @Override
    public List<Answered> answers() {
      return collected.inOrder();
    }
  }
}

package punctual.policy;

import java.util.List;
import org.kie.api.runtime.KieSession;
import punctual.engine.Answered;
import punctual.flow.RuleSessions;

/** Gives business rule tasks the rules of their agreement. */
record PolicyRules(RuleBase rules) implements RuleSessions {

  @Override
  public Fired open(String name, List<Object> facts) {
    RuleGroup group = rules.group(name);
    RuleGroup.Answers answers = group.answers();
    return new FiredRules(group, group.open(facts, answers), answers);
  }

  @Override
  public boolean hasRules(String group) {
    return rules.hasGroup(group);
  }

  private record FiredRules(RuleGroup group, KieSession session, RuleGroup.Answers collected)
      implements Fired {

    @Override
    public void fire() {
      try {
        group.fire(session);
      } finally {
        session.dispose();
      }
    }

    @Override
    public List<Answered> answers() {
      return collected.inOrder();
    }
  }
}

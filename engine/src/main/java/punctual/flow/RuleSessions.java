package punctual.flow;

import java.util.List;
import org.kie.api.runtime.KieSession;
import punctual.engine.Answered;

/** Where a business rule task finds the rules it fires. */
public interface RuleSessions {

  /** A fresh session over these facts, in which the rule group may fire. */
  Fired open(String group, List<Object> facts);

  /** Whether any rule belongs to the group. */
  boolean hasRules(String group);

  /** A session and what its rules answer. */
  interface Fired {

    KieSession session();

    /** Fires the rules and ends the session. */
    void fire();

    List<Answered> answers();
  }
}

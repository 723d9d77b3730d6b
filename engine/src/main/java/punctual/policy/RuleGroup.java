package punctual.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ObjectType;
import org.drools.core.common.InternalAgenda;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.EntryPointNode;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import punctual.engine.Answered;
import punctual.engine.PolicyFault;

/** The rules of one group, ready to fire: each decision in a fresh session of its own. */
final class RuleGroup {

  /** More firings than this in one decision are a runaway. */
  static final int FIRINGS = 1_000;

  /** More answers than these in one decision are a runaway as well. */
  static final int ANSWERS = 5_000;

  private final Name name;
  private final KieBase base;
  private final FirstLook first;
  private final Set<String> facts = new HashSet<>();
  private final Map<String, Firing> firings;

  /**
   * What a rule's answers carry.
   *
   * @param place its place among the rules of the agreement
   */
  record Firing(int place, RuleSource.RulePlace rule) {}

  /** Whose group it is, and what it is called there. */
  record Name(String agreement, String group) {}

  /**
   * @param first tells when no rule can match
   * @param firings by package, line feed and name
   */
  RuleGroup(Name name, KieBase base, FirstLook first, Map<String, Firing> firings) {
    this.name = name;
    this.base = base;
    this.first = first;
    this.firings = firings;
    for (EntryPointNode entry : ((InternalRuleBase) base).getRete().getEntryPointNodes().values()) {
      for (ObjectType type : entry.getObjectTypeNodes().keySet()) {
        facts.add(type.getClassName());
      }
    }
  }

  /** Whether a rule looks at facts of this class. */
  boolean looksAt(String fact) {
    return facts.contains(fact);
  }

  /** Fires over the facts; the answers in the order of the rules' places. */
  List<Answered> decide(Collection<?> known) {
    if (!first.mayMatch(known)) {
      return List.of();
    }
    Answers answers = new Answers();
    KieSession session = open(known, answers);
    try {
      fire(session);
    } finally {
      session.dispose();
    }
    return answers.inOrder();
  }

  /** A session in which the group may fire; what its rules insert goes to the answers. */
  KieSession open(Collection<?> known, Answers answers) {
    KieSession session = base.newKieSession();
    session.addEventListener(answers);
    ((InternalAgenda) session.getAgenda()).activateRuleFlowGroup(name.group());
    for (Object fact : known) {
      if (facts.contains(fact.getClass().getName())) {
        session.insert(fact);
      }
    }
    return session;
  }

  void fire(KieSession session) {
    try {
      if (session.fireAllRules(FIRINGS) >= FIRINGS) {
        throw new PolicyFault(sentence("ran away after " + FIRINGS + " firings"));
      }
    } catch (PolicyFault e) {
      throw e;
    } catch (RuntimeException e) {
      if (e.getCause() instanceof PolicyFault fault) {
        throw fault;
      }
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PolicyFault(sentence("failed: " + cause.getMessage()), e);
    }
  }

  private String sentence(String what) {
    return "the rules of " + name.agreement() + " in group '" + name.group() + "' " + what;
  }

  Answers answers() {
    return new Answers();
  }

  /** Collects what rules insert, each with the rule that did. */
  final class Answers extends DefaultRuleRuntimeEventListener {

    private record Given(int place, Answered answered) {}

    private final List<Given> given = new ArrayList<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
      Rule rule = event.getRule();
      if (given.size() == ANSWERS) {
        throw new PolicyFault(sentence("said more than " + ANSWERS + " things at once"));
      }
      if (rule != null) {
        Firing firing = firings.get(RuleBase.key(rule.getPackageName(), rule.getName()));
        given.add(new Given(firing.place(), firing.rule().answered(event.getObject())));
      }
    }

    List<Answered> inOrder() {
      if (given.size() > 1) {
        given.sort(Comparator.comparingInt(Given::place));
      }
      return given.stream().map(Given::answered).toList();
    }
  }
}

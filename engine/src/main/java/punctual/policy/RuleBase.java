package punctual.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.common.InternalAgenda;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import punctual.engine.Answered;
import punctual.engine.PolicyFault;
import punctual.facts.Basis;
import punctual.policy.RuleSource.RulePlace;

/** The rules of one agreement, ready to fire: each decision in a fresh session of its own. */
final class RuleBase {

  /** More firings than this in one decision are a runaway. */
  static final int FIRINGS = 1_000;

  private final String agreement;
  private final KieBase base;
  private final Map<String, RulePlace> places = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Basis> bases = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  private RuleBase(String agreement, KieBase base, List<RulePlace> rules) {
    this.agreement = agreement;
    this.base = base;
    List<RulePlace> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparing(RulePlace::path).thenComparingInt(RulePlace::line));
    for (RulePlace rule : sorted) {
      String key = key(rule.pack(), rule.name());
      places.put(key, rule);
      order.put(key, order.size());
      bases.put(key, new Basis(rule.clause(), rule.name(), rule.path()));
      groups.add(rule.group());
    }
  }

  static RuleBase of(String agreement, CompiledRules rules) {
    RuleClasses loader = new RuleClasses(rules.classes(), Fence.loader());
    List<Model> models = loader.models(agreement + ".");
    KieBase base =
        KieBaseBuilder.createKieBaseFromModel(
            models, KieServices.get().newKieBaseConfiguration(null, loader));
    List<RulePlace> own =
        rules.places().stream().filter(rule -> rule.pack().startsWith(agreement + ".")).toList();
    return new RuleBase(agreement, base, own);
  }

  /** Every rule, by file and line. */
  List<Basis> rules() {
    return order.keySet().stream()
        .sorted(Comparator.comparing(order::get))
        .map(bases::get)
        .toList();
  }

  boolean hasGroup(String group) {
    return groups.contains(group);
  }

  /** Fires one group over the facts; the answers in the order of the rules' places. */
  List<Answered> decide(String group, Collection<?> facts) {
    Answers answers = new Answers();
    KieSession session = session(group, answers);
    try {
      facts.forEach(session::insert);
      if (session.fireAllRules(FIRINGS) >= FIRINGS) {
        throw new PolicyFault(
            "the rules of "
                + agreement
                + " in group '"
                + group
                + "' ran away after "
                + FIRINGS
                + " firings");
      }
    } catch (RuntimeException e) {
      throw e instanceof PolicyFault ? e : fault(group, e);
    } finally {
      session.dispose();
    }
    return answers.inOrder();
  }

  /** A session in which this group may fire; what its rules insert goes to the answers. */
  KieSession session(String group, Answers answers) {
    KieSession session = base.newKieSession();
    session.addEventListener(answers);
    ((InternalAgenda) session.getAgenda()).activateRuleFlowGroup(group);
    return session;
  }

  Answers answers() {
    return new Answers();
  }

  private PolicyFault fault(String group, RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new PolicyFault(
        "a rule of " + agreement + " in group '" + group + "' failed: " + cause.getMessage(), e);
  }

  private static String key(String pack, String name) {
    return pack + '\n' + name;
  }

  /** Collects what rules insert, each with the rule that did. */
  final class Answers extends DefaultRuleRuntimeEventListener {

    private record Given(int place, Answered answered) {}

    private final List<Given> given = new ArrayList<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
      Rule rule = event.getRule();
      if (rule != null) {
        String key = key(rule.getPackageName(), rule.getName());
        given.add(new Given(order.get(key), new Answered(event.getObject(), bases.get(key))));
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

package punctual.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import punctual.engine.Answered;
import punctual.facts.Basis;
import punctual.fence.Fence;
import punctual.policy.RuleGroup.Firing;
import punctual.policy.RuleSource.RulePlace;

/** The rules of one agreement, each group by itself so that a decision meets no other rules. */
final class RuleBase {

  private final Map<String, RuleGroup> groups = new HashMap<>();
  private final Map<String, Set<String>> standingFacts = new HashMap<>();
  private final Map<String, Firing> firings;

  private RuleBase(Map<String, Firing> firings) {
    this.firings = firings;
  }

  static RuleBase of(String agreement, CompiledRules rules) {
    RuleClasses loader = new RuleClasses(rules.classes(), Fence.classes());
    List<Model> models = loader.models(agreement + ".");
    Map<String, Firing> firings = firings(agreement, rules.places());
    RuleBase base = new RuleBase(firings);
    for (Firing firing : firings.values()) {
      String group = firing.rule().group();
      base.groups.computeIfAbsent(group, name -> group(agreement, name, models, loader, firings));
      if (firing.rule().standing()) {
        base.standingFacts
            .computeIfAbsent(group, name -> new LinkedHashSet<>())
            .addAll(firing.rule().facts());
      }
    }
    return base;
  }

  private static RuleGroup group(
      String agreement,
      String group,
      List<Model> models,
      ClassLoader loader,
      Map<String, Firing> firings) {
    KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, loader);
    List<Model> own = models.stream().map(model -> only(group, model)).toList();
    FirstLook first = new FirstLook();
    own.forEach(model -> model.getRules().forEach(first::add));
    KieBase base = KieBaseBuilder.createKieBaseFromModel(own, configuration);
    return new RuleGroup(new RuleGroup.Name(agreement, group), base, first, firings);
  }

  private static Model only(String group, Model model) {
    ModelImpl own = new ModelImpl(model.getName());
    for (Rule rule : model.getRules()) {
      if (group.equals(rule.getAttribute(Rule.Attribute.RULEFLOW_GROUP))) {
        own.addRule(rule);
      }
    }
    model.getTypeMetaDatas().forEach(own::addTypeMetaData);
    return own;
  }

  private static Map<String, Firing> firings(String agreement, List<RulePlace> places) {
    List<RulePlace> sorted = new ArrayList<>();
    places.stream().filter(rule -> rule.pack().startsWith(agreement + ".")).forEach(sorted::add);
    sorted.sort(Comparator.comparing(RulePlace::path).thenComparingInt(RulePlace::line));
    Map<String, Firing> firings = new HashMap<>();
    for (RulePlace rule : sorted) {
      firings.put(key(rule.pack(), rule.name()), new Firing(firings.size(), rule));
    }
    return firings;
  }

  static String key(String pack, String name) {
    return pack + '\n' + name;
  }

  /** Every rule, in the order of their places. */
  List<Basis> rules() {
    return firings.values().stream()
        .sorted(Comparator.comparingInt(Firing::place))
        .map(firing -> firing.rule().basis())
        .toList();
  }

  /** The line or row at which a rule stands. */
  int line(Basis basis) {
    return firings.values().stream()
        .filter(firing -> firing.rule().basis().equals(basis))
        .mapToInt(firing -> firing.rule().line())
        .findFirst()
        .orElse(0);
  }

  boolean hasGroup(String group) {
    return groups.containsKey(group);
  }

  /** Whether a rule of the group that looks at no event looks at such facts. */
  boolean standsOn(String group, String fact) {
    return standingFacts.getOrDefault(group, Set.of()).contains(fact);
  }

  boolean looksAt(String group, String fact) {
    return groups.containsKey(group) && groups.get(group).looksAt(fact);
  }

  List<Answered> decide(String group, Collection<?> facts) {
    RuleGroup rules = groups.get(group);
    return rules == null ? List.of() : rules.decide(facts);
  }

  RuleGroup group(String name) {
    return groups.get(name);
  }
}

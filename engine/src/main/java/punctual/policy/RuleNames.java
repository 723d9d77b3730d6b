package punctual.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punctual.policy.RuleSource.RulePlace;

/** Every rule has a name of its own, a clause and a group. */
final class RuleNames {

  private static final int TOGETHER = 1_000;

  private RuleNames() {}

  static List<Finding> check(List<RuleSource> sources) {
    List<Finding> findings = new ArrayList<>();
    Map<String, RulePlace> names = new HashMap<>();
    for (RuleSource source : sources) {
      for (RulePlace rule : source.rules()) {
        RulePlace other = names.putIfAbsent(rule.pack() + "." + rule.name(), rule);
        if (other != null) {
          findings.add(
              Finding.error(
                  "rule-name",
                  rule.place(),
                  "the rule '" + rule.name() + "' stands also at " + other.place()));
        }
        complete(rule, findings);
      }
    }
    crowded(sources, findings);
    return findings;
  }

  /** The compiler splits larger packages, by means that rules may not use. */
  private static void crowded(List<RuleSource> sources, List<Finding> findings) {
    Map<String, Integer> packages = new HashMap<>();
    for (RuleSource source : sources) {
      for (RulePlace rule : source.rules()) {
        if (packages.merge(rule.pack(), 1, Integer::sum) == TOGETHER + 1) {
          String message =
              "the package '" + rule.pack() + "' has more than " + TOGETHER + " rules; divide it";
          findings.add(Finding.error("fence-size", rule.place(), message));
        }
      }
    }
  }

  private static void complete(RulePlace rule, List<Finding> findings) {
    if (rule.clause() == null) {
      String message = "the rule '" + rule.name() + "' cites no clause; write @clause(\"…\")";
      findings.add(Finding.error("rule-clause", rule.place(), message));
    }
    if (rule.group() == null) {
      String message = "the rule '" + rule.name() + "' belongs to no ruleflow-group";
      findings.add(Finding.error("rule-group", rule.place(), message));
    }
  }
}

package punctual.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import punctual.engine.Agreement;
import punctual.engine.Answered;
import punctual.engine.Directory;
import punctual.engine.Flows;
import punctual.engine.Goal;
import punctual.engine.Letters;
import punctual.engine.Policy;
import punctual.engine.Rates;
import punctual.engine.SurveyTerms;
import punctual.facts.Basis;
import punctual.time.BusinessCalendar;

/** One agreement of a release. */
record CompiledPolicy(
    Agreement agreement,
    String release,
    BusinessCalendar calendar,
    Directory directory,
    Rates rates,
    Flows flows,
    RuleBase base,
    List<Goal> goals,
    List<SurveyTerms> surveys,
    Map<String, String> templates)
    implements Policy {

  @Override
  public String template(String name) {
    return templates.get(name);
  }

  @Override
  public List<String> letters() {
    return templates.keySet().stream()
        .filter(name -> name.startsWith(Letters.PREFIX))
        .map(name -> name.substring(Letters.PREFIX.length()))
        .sorted()
        .toList();
  }

  @Override
  public List<Answered> decide(String group, Collection<?> facts) {
    return base.decide(group, facts);
  }

  @Override
  public boolean hasRules(String group) {
    return base.hasGroup(group);
  }

  @Override
  public boolean looksAt(String group, Class<?> fact) {
    return base.looksAt(group, fact.getName());
  }

  @Override
  public boolean standsOn(String group, Class<?> fact) {
    return base.standsOn(group, fact.getSimpleName());
  }

  @Override
  public Policy with(BusinessCalendar other) {
    return new CompiledPolicy(
        agreement, release, other, directory, rates, flows, base, goals, surveys, templates);
  }

  @Override
  public List<Basis> rules() {
    return base.rules();
  }
}

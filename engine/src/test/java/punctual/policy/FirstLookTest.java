package punctual.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punctual.cli.TrialVerb;
import punctual.facts.Event;
import punctual.facts.Moment;
import punctual.facts.Ticket;
import punctual.fence.Fence;
import punctual.fence.Sample;

class FirstLookTest {

  private static final Moment NOW = new Moment(Instant.parse("2012-03-01T10:00:00Z"), 0);

  private static FirstLook of(String... conditions) {
    StringBuilder rules = new StringBuilder("package sample.words\nimport punctual.facts.*\n");
    for (int i = 0; i < conditions.length; i++) {
      rules.append("rule \"r%d\" @clause(\"A-1\") ruleflow-group \"g\"\nwhen\n".formatted(i));
      rules.append(conditions[i]).append("\nthen\n  insert(new Signal(\"x\"));\nend\n");
    }
    ReleaseFiles files = Sample.with("rules/sample/words/a.drl", rules.toString());
    CompiledRules compiled = TrialVerb.ofThisProgram().of(files).rules();
    FirstLook look = new FirstLook();
    new RuleClasses(compiled.classes(), Fence.classes())
        .models("sample.")
        .forEach(model -> model.getRules().forEach(look::add));
    return look;
  }

  private static Event event(String type) {
    return new Event(type, NOW, false, Map.of());
  }

  private static Ticket ticket() {
    return new Ticket(
        "health", "1", Map.of("service", "desktop-support"), Map.of(), null, List.of());
  }

  @Test
  void a_rule_for_one_type_of_event_cannot_match_another() {
    FirstLook look = of("Event(type == \"ticket.opened\")");
    assertThat(look.mayMatch(List.of(event("ticket.opened")))).isTrue();
    assertThat(look.mayMatch(List.of(event("ticket.resolved")))).isFalse();
  }

  @Test
  void a_rule_needs_each_of_its_facts() {
    FirstLook look =
        of("Event(type == \"ticket.opened\")\nTicket(service == \"security-support\")");
    assertThat(look.mayMatch(List.of(event("ticket.opened"), ticket()))).isFalse();
    assertThat(look.mayMatch(List.of(ticket()))).isFalse();
  }

  @Test
  void one_rule_that_can_match_is_enough() {
    FirstLook look = of("Event(type == \"ticket.opened\")", "Ticket()");
    assertThat(look.mayMatch(List.of(event("ticket.resolved"), ticket()))).isTrue();
  }

  @Test
  void what_is_no_comparison_with_a_constant_is_left_to_the_rules() {
    assertThat(of("Event(type != \"ticket.opened\")").mayMatch(List.of(event("a")))).isTrue();
    assertThat(of("Event(type in (\"b\", \"c\"))").mayMatch(List.of(event("a")))).isTrue();
    assertThat(of("Event(type == \"b\" || moment != null)").mayMatch(List.of(event("a")))).isTrue();
  }

  @Test
  void a_fact_that_must_not_be_is_not_looked_for() {
    FirstLook look = of("Ticket()\nnot Event(type == \"ticket.opened\")");
    assertThat(look.mayMatch(List.of(ticket()))).isTrue();
  }

  @Test
  void either_of_two_facts_is_left_to_the_rules() {
    FirstLook look = of("(Event(type == \"b\") or Ticket(service == \"none\"))");
    assertThat(look.mayMatch(List.of(event("b")))).isTrue();
  }
}

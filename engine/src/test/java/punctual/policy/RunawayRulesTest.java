package punctual.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import punctual.engine.Policy;
import punctual.engine.PolicyFault;
import punctual.facts.Contact;
import punctual.fence.Sample;

/** Rules that would go on for ever are stopped, and the next decision is as if nothing had been. */
class RunawayRulesTest {

  private static List<Contact> contacts(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                new Contact(
                    "dmv",
                    "desk",
                    null,
                    "N" + i,
                    "email",
                    "a@b.example",
                    null,
                    1,
                    false,
                    null,
                    null))
        .toList();
  }

  private static Policy with(String rule) {
    return Sample.built(
            "rules/sample/words/a.drl",
            """
        // Agreement: Sample
        // Clause:    A-1  Sample
        // Says:      "Sample."
        // Reading:   None.
        package sample.words
        import punctual.facts.*
        """
                + rule)
        .orThrow()
        .policy("sample")
        .orElseThrow();
  }

  /** A rule about every two contacts. */
  private static Policy aboutPairs(String consequence) {
    return with(
        """
        rule "Each with each" @clause("A-1") ruleflow-group "g"
        when
          Contact()
          Contact()
        then
          %s
        end
        """
            .formatted(consequence));
  }

  @Test
  void a_thousand_firings_are_too_many() {
    Policy policy = aboutPairs("insert(new Signal(\"pair\"));");

    assertThatThrownBy(() -> policy.decide("g", contacts(32)))
        .isInstanceOf(PolicyFault.class)
        .hasMessage("the rules of sample in group 'g' ran away after 1000 firings");
  }

  @Test
  void fewer_than_a_thousand_firings_are_not() {
    Policy policy = aboutPairs("insert(new Signal(\"pair\"));");

    assertThat(policy.decide("g", contacts(31))).hasSize(31 * 31);
  }

  @Test
  void so_many_answers_are_too_many_that_they_would_fill_the_memory() {
    Policy policy = aboutPairs("insert(new Signal(\"pair\"));\n".repeat(8));

    assertThatThrownBy(() -> policy.decide("g", contacts(31)))
        .isInstanceOf(PolicyFault.class)
        .hasMessage("the rules of sample in group 'g' said more than 5000 things at once");
  }

  @Test
  void the_next_decision_is_as_if_nothing_had_been() {
    Policy policy = aboutPairs("insert(new Signal(\"pair\"));");

    assertThatThrownBy(() -> policy.decide("g", contacts(40))).isInstanceOf(PolicyFault.class);

    assertThat(policy.decide("g", contacts(2))).hasSize(4);
  }
}

package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowConditionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resolved = false",
        "answer.resolver != null",
        "severity in (1, 2) and not(vendorNeeded)",
        "(severity <= 2 or priority = \"high\") and referred = null",
        "severity\n  = 1"
      })
  void comparisons_of_words_and_literals_pass(String condition) {
    assertThat(FlowCondition.refusal(condition)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "for i in 1..9 return i",
        "some i in list satisfies i > 0",
        "function(x) external { java: {} }",
        "count(severity) > 1",
        "count (severity) > 1",
        "answer.resolver.size(1)",
        "9**9 > 1",
        "severity + 1 = 2",
        "[1, 2][1] = 1",
        "{a: 1}.a = 1",
        "\"a\\u0041\" = service",
        "@\"2010-01-01\" = opened",
        "severity instance of number",
        "severity; resolved",
        "if resolved then true else false"
      })
  void the_rest_of_feel_is_refused(String condition) {
    assertThat(FlowCondition.refusal(condition)).isPresent();
  }

  @Test
  void a_condition_has_500_characters_and_no_more() {
    assertThat(FlowCondition.refusal("a".repeat(500))).isEmpty();
    assertThat(FlowCondition.refusal("a".repeat(501))).isPresent();
  }

  @Test
  void brackets_stand_six_deep_and_no_deeper() {
    assertThat(FlowCondition.refusal("(".repeat(6) + "a" + ")".repeat(6))).isEmpty();
    assertThat(FlowCondition.refusal("(".repeat(7) + "a" + ")".repeat(7))).isPresent();
  }
}

package punctual.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import punctual.cli.TrialVerb;
import punctual.fence.Sample;
import punctual.fence.Trial;

class ReleaseTrialTest {

  private static final String RULE =
      """
      package sample.words
      import punctual.facts.*
      rule "a" @clause("A-1") ruleflow-group "g"
      when
        Ticket(severity == 1)
      then
        insert(new Signal("x"));
      end
      """;

  private static ReleaseFiles release(String rule) {
    return Sample.with("rules/sample/words/a.drl", rule);
  }

  @Test
  void a_good_release_comes_back_compiled() {
    ReleaseFiles files = release(RULE);
    ReleaseTrial.Tried tried = TrialVerb.ofThisProgram().of(files);
    assertThat(tried.findings()).isEmpty();
    assertThat(tried.rules().places()).extracting("name").containsExactly("a");
    assertThat(RuleBase.of("sample", tried.rules()).hasGroup("g")).isTrue();
  }

  @Test
  void a_bad_release_comes_back_with_the_findings_that_it_has_here() {
    ReleaseFiles files = release(RULE.replace("severity", "severty"));
    ReleaseTrial.Tried tried = TrialVerb.ofThisProgram().of(files);
    assertThat(tried.rules()).isNull();
    assertThat(tried.findings())
        .isNotEmpty()
        .isEqualTo(new ReleaseBuilder(files, RuleCache.NONE).build().findings());
  }

  @Test
  void a_release_that_is_not_done_in_time_is_a_finding() {
    Trial hurried = new Trial("punctual.cli.Main", 256, Duration.ofMillis(1));
    assertThat(new ReleaseTrial(hurried, RuleCache.NONE).of(release(RULE)).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo("fence-trial");
              assertThat(found.message()).contains("longer than");
            });
  }

  @Test
  void a_release_that_wants_more_memory_than_it_gets_is_a_finding() {
    Trial poor = new Trial("punctual.cli.Main", 8, Duration.ofSeconds(60));
    assertThat(new ReleaseTrial(poor, RuleCache.NONE).of(release(RULE)).findings())
        .extracting(Finding::code)
        .containsExactly("fence-trial");
  }
}

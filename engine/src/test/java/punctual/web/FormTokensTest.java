package punctual.web;

import static org.assertj.core.api.Assertions.assertThat;
import static punctual.web.FormTokens.Verdict.GOOD;
import static punctual.web.FormTokens.Verdict.HASTY;
import static punctual.web.FormTokens.Verdict.STALE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokensTest {

  private Instant now = Instant.parse("2016-02-29T14:00:00Z");
  private final FormTokens tokens = FormTokens.signedWith("secret", () -> now);
  private final String nonce = tokens.nonce();
  private final String token = tokens.token(nonce);

  private FormTokens.Verdict after(String time) {
    now = now.plus(Duration.parse(time));
    return tokens.check(token, nonce);
  }

  @Test
  void a_form_may_be_sent_three_seconds_after_it_was_shown() {
    assertThat(after("PT2.999S")).isEqualTo(HASTY);
    assertThat(after("PT0.001S")).isEqualTo(GOOD);
  }

  @Test
  void a_form_may_be_sent_for_two_hours() {
    assertThat(after("PT2H")).isEqualTo(GOOD);
    assertThat(after("PT0.001S")).isEqualTo(STALE);
  }

  @Test
  void another_browsers_token_is_none() {
    now = now.plusSeconds(10);

    assertThat(tokens.check(token, tokens.nonce())).isEqualTo(STALE);
    assertThat(tokens.check(token, null)).isEqualTo(STALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "1.", "1456754400000.", "99999999999999999999.ab", "-1.ab"})
  void what_we_did_not_sign_is_none(String made) {
    assertThat(tokens.check(made, nonce)).isEqualTo(STALE);
  }

  @Test
  void a_token_cannot_be_made_older_than_it_is() {
    long shown = now.toEpochMilli() - 60_000;

    assertThat(tokens.check(token.replaceFirst("\\d+", "" + shown), nonce)).isEqualTo(STALE);
  }

  @Test
  void every_node_with_the_secret_knows_the_token_and_gives_the_same_number() {
    FormTokens other = FormTokens.signedWith("secret", () -> now);
    now = now.plusSeconds(10);

    assertThat(other.check(token, nonce)).isEqualTo(GOOD);
    assertThat(other.number(nonce)).isEqualTo(tokens.number(nonce)).matches("INQ-[0-9A-Z]{10}");
    assertThat(FormTokens.signedWith("", () -> now).check(token, nonce)).isEqualTo(STALE);
  }
}

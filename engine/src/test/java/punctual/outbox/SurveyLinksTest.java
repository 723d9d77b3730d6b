package punctual.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.engine.SurveyTerms;
import punctual.facts.Ticket;
import punctual.outbox.SurveyLinks.Offer;

/** Links under which an opinion is given. */
class SurveyLinksTest {

  private static final Instant NINE = Instant.parse("2016-02-29T14:00:00Z");
  private final SurveyLinks links = new SurveyLinks("key", () -> "https://desk.example.gov");

  private String link(String ticket) {
    SurveyTerms terms = new SurveyTerms("survey", 1, 5, Duration.ofDays(30));
    return links.link(terms, new Ticket("dmv", ticket, Map.of(), Map.of(), null, List.of()), NINE);
  }

  private String token() {
    return links.token(new Offer("dmv", "INC1", "1-5", NINE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INC0012345", "a/b c?d#e%20;f", "été \u4e2d"})
  void a_link_says_for_which_ticket_and_until_when(String ticket) {
    String link = link(ticket);

    assertThat(link)
        .matches("https://desk\\.example\\.gov/opinion/[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    assertThat(links.read(link.substring(link.lastIndexOf('/') + 1)))
        .contains(new Offer("dmv", ticket, "1-5", NINE.plus(Duration.ofDays(30))));
  }

  /** The last character of Base64 may hold bits that stand for nothing. */
  @Test
  void a_link_changed_anywhere_is_none() {
    String token = token();
    for (int i = 0; i < token.length(); i++) {
      String other = token.charAt(i) == 'A' ? "B" : "A";
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      boolean spare = i == token.length() - 1 || i == token.indexOf('.') - 1;
      if (!spare) {
        assertThat(links.read(changed)).as(changed).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "..", "no link", "%", "AAAA.AAAA"})
  void what_is_no_link_is_none(String token) {
    assertThat(links.read(token)).isEmpty();
  }

  @Test
  void a_link_signed_with_another_key_is_none() {
    assertThat(new SurveyLinks("other", () -> "").read(token())).isEmpty();
  }
}

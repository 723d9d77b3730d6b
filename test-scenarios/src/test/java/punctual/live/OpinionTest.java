package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.outbox.SurveyLinks;
import punctual.outbox.SurveyLinks.Offer;

/** Opinions given under the link of a survey (NY-PERF-4, UT-SAT-1). */
@ExtendWith(World.class)
class OpinionTest {

  private static final Instant LATER = World.NINE.plus(Duration.ofDays(30));

  static String path(String ticket, Instant until) {
    SurveyLinks links = World.service().part(SurveyLinks.class);
    return SurveyLinks.PATH + links.token(new Offer("dmv", ticket, "1-5", until));
  }

  private static HttpResponse<String> answer(String path, String form, String... headers) {
    return World.send(
        HttpRequest.newBuilder(World.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        headers);
  }

  private static int answers(String ticket) {
    String sql = "select count(*) from inbox where type = 'survey.answered' and ticket = ?";
    return World.service().ask(Integer.class, sql, ticket);
  }

  @Test
  void the_first_answer_counts_and_a_link_used_twice_says_so() {
    String path = path("OPINION-1", LATER);
    assertThat(World.get(path).body()).contains("How satisfied are you", "OPINION-1");
    assertThat(answer(path, "score=4&comment=Quick+%3Cb%3E").body())
        .contains("Your answer has been recorded");
    assertThat(answer(path, "score=1").body()).contains("that first answer counts");
    assertThat(World.get(path).body()).contains("You have answered already");
    assertThat(answers("OPINION-1")).isEqualTo(1);
  }

  @Test
  void looking_at_the_page_records_nothing() {
    World.get(path("OPINION-2", LATER));
    assertThat(answers("OPINION-2")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"score=0", "score=6", "score=-1", "score=4.5", "score=five", "score=", "", "x=1"})
  void a_score_out_of_scale_is_asked_for_again(String form) {
    HttpResponse<String> page = answer(path("OPINION-3", LATER), form + "&comment=kept");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("Please choose one of the answers from 1 to 5; nothing was sent yet.", "kept");
    assertThat(answers("OPINION-3")).isZero();
  }

  @Test
  void a_comment_that_is_too_long_is_not_lost() {
    String comment = "x".repeat(2_001);
    HttpResponse<String> page = answer(path("OPINION-3", LATER), "score=5&comment=" + comment);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("2000 characters at the most", comment);
  }

  @Test
  void a_tampered_link_is_none_of_ours() {
    String good = path("OPINION-4", LATER);
    char last = good.charAt(good.length() - 5);
    String bad = good.substring(0, good.length() - 5) + (last == 'A' ? 'B' : 'A') + "AAAA";
    assertThat(World.get(bad).statusCode()).isEqualTo(404);
    assertThat(World.get(bad).body()).contains("This link is not one of ours");
    assertThat(answer(bad, "score=5").statusCode()).isEqualTo(404);
    assertThat(answers("OPINION-4")).isZero();
  }

  @Test
  void a_link_is_closed_after_its_time() {
    String over = path("OPINION-5", World.NINE.minusSeconds(1));
    assertThat(World.get(over).statusCode()).isEqualTo(410);
    assertThat(answer(over, "score=5").body()).contains("This survey is closed");
    assertThat(answers("OPINION-5")).isZero();
  }

  @Test
  void another_sites_page_cannot_answer() {
    HttpResponse<String> page =
        answer(path("OPINION-6", LATER), "score=1", "Origin", "https://elsewhere.example");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(answers("OPINION-6")).isZero();
  }

  @Test
  void the_notice_that_asks_for_an_opinion_leads_there() throws Exception {
    Events events = new Events("governor");
    Instant at = World.NINE.plusSeconds(10_000);
    try (Sending governor = World.service().as("governor")) {
      String data =
          "{\"agreement\":\"utah\",\"service\":\"constituent-affairs-tracking\",\"impact\":\"low\","
              + "\"urgency\":\"low\",\"contact\":{\"name\":\"Sam\",\"email\":\"sam@asked.example\"}}";
      governor.ask(events.event("ASKED", at, "ticket.opened", data));
      governor.ask(
          events.event("ASKED", at.plusSeconds(60), "ticket.resolved", "{\"by\":\"ann\"}"));
    }
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> link().isPresent());
    String path = link().orElseThrow();
    assertThat(World.get(path).body()).contains("ASKED", "value=\"0\"", "value=\"5\"");
    assertThat(answer(path, "score=0").body()).contains("Your answer has been recorded");
  }

  /** The path of the link in the mail to who asked. */
  private static Optional<String> link() throws IOException {
    try (Stream<Path> mails = Files.list(World.service().data().resolve("mail/new"))) {
      return mails
          .map(OpinionTest::read)
          .filter(mail -> mail.contains("sam@asked.example"))
          .map(mail -> Pattern.compile("(/opinion/[A-Za-z0-9_.-]+)").matcher(mail))
          .filter(Matcher::find)
          .map(matcher -> matcher.group(1))
          .findFirst();
    }
  }

  private static String read(Path mail) {
    try {
      return Files.readString(mail).replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

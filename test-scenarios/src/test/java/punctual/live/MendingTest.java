package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Messages that were not used: looked at, mended and sent again. */
@ExtendWith(World.class)
class MendingTest {

  private static final Events TAXES = new Events("tax");

  /** Sends what is wrong, and gives the number under which it is kept. */
  private static long rejected(String message) throws Exception {
    try (Sending tax = World.service().as("tax")) {
      assertThat(tax.ask(message).path("answer").asString()).isEqualTo("rejected");
    }
    JsonNode newest = World.json("/api/rejections?agency=tax").get(0);
    return newest.path("n").asLong();
  }

  private static HttpResponse<String> send(String path, String message, String... headers) {
    return World.send(
        HttpRequest.newBuilder(World.address(path))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("body=" + message + "\r\n")),
        headers);
  }

  private static String opened(String ticket, String impact) {
    return TAXES.opened(ticket, World.NINE, impact, "low");
  }

  @Test
  void a_message_that_breaks_the_contract_is_kept_with_its_reasons() throws Exception {
    long n = rejected(opened("MEND1", "hihg"));
    JsonNode kept = World.json("/api/rejections/" + n);

    assertThat(kept.path("id").asString()).contains("MEND1");
    assertThat(kept.path("reason").asString()).contains("/data/impact");
    assertThat(kept.path("body").asString()).isEqualTo(opened("MEND1", "hihg"));
    assertThat(World.get("/trouble").body()).contains("/trouble/rejections/" + n);
    assertThat(World.get("/trouble/rejections/" + n).body()).contains("hihg");
  }

  @Test
  void mended_it_is_taken_as_its_senders_own() throws Exception {
    long n = rejected(opened("MEND2", "hihg"));
    HttpResponse<String> answer = send("/staff/rejections/" + n, opened("MEND2", "high"));

    assertThat(answer.body()).contains("Sent again", "accepted");
    assertThat(World.get("/tickets/tax/MEND2").body()).contains("severity 3");
    assertThat(World.json("/api/rejections/" + n).path("again").asString()).isNotEmpty();
  }

  @Test
  void still_wrong_it_says_why_and_keeps_what_was_written() throws Exception {
    long n = rejected(opened("MEND3", "hihg"));
    HttpResponse<String> answer = send("/staff/rejections/" + n, opened("MEND3", "hgih"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Not taken", "/data/impact", "hgih");
    assertThat(World.json("/api/rejections/" + n).path("again").isNull()).isTrue();
  }

  @Test
  void another_sites_page_cannot_send_it() throws Exception {
    long n = rejected(opened("MEND4", "hihg"));
    String path = "/staff/rejections/" + n;

    assertThat(send(path, opened("MEND4", "high"), "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(send(path, opened("MEND4", "high"), "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_dead_letter_is_mended_likewise() {
    String body = World.get("/trouble").body();
    String path = body.replaceFirst("(?s).*?href=\"/trouble(/dead-letters/\\d+)\".*", "$1");

    assertThat(World.get("/trouble" + path).body()).contains("{ no JSON");
    assertThat(send("/staff" + path, new Events("dmv").opened("DEAD", World.NINE, "low", "low")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
  }

  @Test
  void one_that_is_not_there_is_said_so() {
    assertThat(World.get("/trouble/rejections/999999").statusCode()).isEqualTo(404);
    assertThat(send("/staff/dead-letters/999999", "{}").statusCode()).isEqualTo(404);
  }
}

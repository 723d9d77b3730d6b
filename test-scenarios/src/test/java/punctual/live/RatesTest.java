package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.Credentials;
import punctual.time.SystemClock;

/** How much a sender may bring in a second, by requests and by its queue. */
@Tag("slow")
class RatesTest {

  private static final int BY_REQUESTS = 2;
  private static final int FLOOD = 40;
  private static final int BY_QUEUE = 20;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Running service;

  @BeforeAll
  static void start() {
    service =
        Running.on(
            folder,
            "--punctual.ways.rate=" + BY_REQUESTS,
            "--punctual.intake.rate=" + BY_QUEUE,
            "--punctual.notices.channel=count");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static CompletableFuture<HttpResponse<String>> post(String sender, String ticket)
      throws IOException {
    String pair = sender + ":" + Credentials.read(service.credentials()).password(sender);
    String login = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/events"))
            .header("Authorization", "Basic " + login)
            .POST(BodyPublishers.ofString(opened(sender, ticket)))
            .build();
    return HTTP.sendAsync(request, BodyHandlers.ofString());
  }

  private static String opened(String sender, String ticket) {
    return new Events(sender).opened(ticket, new SystemClock().instant(), "low", "low");
  }

  /** Requests at the same time, as by a program that does not wait. */
  private static List<HttpResponse<String>> flood(String sender) throws IOException {
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < FLOOD; i++) {
      asked.add(post(sender, "R" + i));
    }
    return asked.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void requests_beyond_the_rate_are_told_when_to_come_again_and_taken_then() throws Exception {
    List<HttpResponse<String>> answers = flood("county");
    List<HttpResponse<String>> refused =
        answers.stream().filter(answer -> answer.statusCode() != 200).toList();

    assertThat(refused).isNotEmpty();
    assertThat(refused).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(429));
    assertThat(refused.get(0).headers().firstValue("Retry-After")).isPresent();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> post("county", "LATER").join().statusCode() == 200);
  }

  @Test
  void another_sender_is_taken_meanwhile() throws Exception {
    flood("health");

    assertThat(post("tax", "G1").join().statusCode()).isEqualTo(200);
  }

  @Test
  void what_comes_faster_by_the_queue_waits_there_and_all_of_it_is_answered() throws Exception {
    int sent = 4 * BY_QUEUE;
    try (Sending dmv = service.as("dmv")) {
      String[] events =
          IntStream.range(0, sent).mapToObj(i -> opened("dmv", "Q" + i)).toArray(String[]::new);
      long began = System.nanoTime();
      dmv.send(events);
      for (int i = 0; i < sent; i++) {
        assertThat(dmv.answer().path("answer").asString()).isEqualTo("accepted");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThan(Duration.ofMillis(1_500));
    }
  }

  @Test
  void another_queue_is_read_meanwhile() throws Exception {
    try (Sending dmv = service.as("dmv");
        Sending tax = service.as("tax")) {
      dmv.send(
          IntStream.range(0, 5 * BY_QUEUE)
              .mapToObj(i -> opened("dmv", "W" + i))
              .toArray(String[]::new));
      tax.ask(opened("tax", "T1"));

      assertThat(service.ask(Integer.class, "select count(*) from inbox where ticket like 'W%'"))
          .isLessThan(5 * BY_QUEUE);
    }
  }
}

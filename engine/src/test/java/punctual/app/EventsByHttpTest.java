package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.cli.Main;
import punctual.connectors.in.Signature;
import punctual.time.SystemClock;

class EventsByHttpTest {
  private static final String SECRET = "a secret that both sides know";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path data;
  private static Service service;
  private static Credentials users;

  @BeforeAll
  static void start() throws Exception {
    service =
        Places.service(data, "--punctual.ways.hooks.health=" + SECRET + ",the next one of them");
    users = Credentials.read(data.resolve("broker-users.properties"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void an_event_is_answered_as_on_the_queue() throws Exception {
    HttpResponse<String> first = post("dmv", opened("dmv", "r-1", "high"));
    HttpResponse<String> second = post("dmv", opened("dmv", "r-1", "high"));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body())
        .startsWith("{\"answer\":\"accepted\",\"source\":\"/agencies/dmv\",\"id\":\"r-1\"");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).startsWith("{\"answer\":\"duplicate\"");
  }

  @Test
  void a_wrong_event_is_rejected_with_its_reasons() throws Exception {
    HttpResponse<String> answer = post("dmv", opened("dmv", "r-2", "hihg"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"answer\":\"rejected\"", "/data/impact", "hihg");
  }

  @Test
  void what_is_no_json_is_rejected_too() throws Exception {
    assertThat(post("dmv", "hello").statusCode()).isEqualTo(422);
  }

  @Test
  void a_message_that_is_declared_as_a_web_form_is_refused_with_what_to_do() throws Exception {
    byte[] pair = ("dmv:" + users.password("dmv")).getBytes(StandardCharsets.UTF_8);
    HttpRequest form =
        request("/api/events")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(opened("dmv", "r-form", "high")))
            .build();

    HttpResponse<String> answer = HTTP.send(form, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("Content-Type", "application/cloudevents+json");
  }

  @Test
  void somebody_elses_event_is_rejected() throws Exception {
    HttpResponse<String> answer = post("dmv", opened("tax", "r-3", "high"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/source");
  }

  @Test
  void headers_of_a_request_do_not_make_anybody_another_sender() throws Exception {
    byte[] pair = ("dmv:" + users.password("dmv")).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder own =
        request("/api/events")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Content-Type", "application/cloudevents+json");
    forge(own);
    HttpRequest foreign = own.POST(BodyPublishers.ofString(opened("tax", "r-5", "high"))).build();
    HttpRequest right = own.POST(BodyPublishers.ofString(opened("dmv", "r-5", "high"))).build();

    assertThat(HTTP.send(foreign, BodyHandlers.ofString()).body()).contains("/source");
    assertThat(HTTP.send(right, BodyHandlers.ofString()).body()).contains("accepted");
  }

  @Test
  void headers_of_a_webhook_do_not_choose_its_mapping_or_sender() throws Exception {
    HttpRequest.Builder hook = signed("health", SECRET, now(), opened("tax", "r-6", "high"));
    forge(hook);

    HttpResponse<String> answer = HTTP.send(hook.build(), BodyHandlers.ofString());

    assertThat(answer.body()).contains("\"answer\":\"rejected\"", "/source");
  }

  private static void forge(HttpRequest.Builder request) {
    for (String name :
        List.of("_AMQ_VALIDATED_USER", "JMSXUserID", "X-User", "source", "ce-source")) {
      request.header(name, "tax");
    }
    request.header("CamelJmsDestinationName", "tickets.tax").header("CamelFileName", "../stolen");
  }

  @Test
  void a_wrong_password_or_none_is_refused() throws Exception {
    assertThat(post("dmv", "wrong", opened("dmv", "r-4", "high")).statusCode()).isEqualTo(401);
    assertThat(post("nobody", "x", "{}").statusCode()).isEqualTo(401);
    assertThat(post("connectors", users.password("connectors"), "{}").statusCode()).isEqualTo(401);
    assertThat(
            HTTP.send(
                    request("/api/events").POST(BodyPublishers.ofString("{}")).build(),
                    BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_message_beyond_a_mebibyte_is_refused() throws Exception {
    assertThat(post("dmv", "x".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void a_signed_webhook_with_a_mapping_becomes_events() throws Exception {
    HttpResponse<String> answer = hook("health/health-tickets", SECRET, now(), TICKET);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("{\"answers\":[{\"answer\":\"accepted\"");
    assertThat(hook("health/health-tickets", "the next one of them", now(), TICKET).body())
        .contains("duplicate");
  }

  @Test
  void a_webhook_with_a_wrong_signature_or_an_old_one_is_refused() throws Exception {
    String old = Long.toString(Long.parseLong(now()) - 301);

    assertThat(hook("health", "another secret of theirs", now(), TICKET).statusCode())
        .isEqualTo(401);
    assertThat(hook("health", SECRET, old, TICKET).statusCode()).isEqualTo(401);
    assertThat(hook("health", SECRET, "soon", TICKET).statusCode()).isEqualTo(401);
    assertThat(hook("dmv", SECRET, now(), TICKET).statusCode()).isEqualTo(401);
  }

  @Test
  void a_mapping_that_is_not_there_or_anothers_is_named() throws Exception {
    assertThat(hook("health/nothing", SECRET, now(), TICKET).body())
        .contains("nothing.yaml: there is no such mapping");
    assertThat(hook("health/tax-incidents", SECRET, now(), TICKET).body())
        .contains("is no mapping of health");
    assertThat(hook("health/..%2F..%2Fpom", SECRET, now(), TICKET).statusCode())
        .isBetween(400, 422);
  }

  @Test
  void a_dead_letter_is_looked_at_mended_and_sent_again() throws Exception {
    post("tax", "no JSON at all");
    String list = get("/api/dead-letters?agency=tax");
    String number = list.replaceFirst("(?s).*?\"n\":(\\d+).*", "$1");

    assertThat(get("/api/dead-letters/" + number)).contains("\"body\":\"no JSON at all\"");
    HttpRequest mended =
        request("/api/dead-letters/" + number)
            .POST(BodyPublishers.ofString(opened("tax", "r-9", "high")))
            .build();
    assertThat(HTTP.send(mended, BodyHandlers.ofString()).body()).contains("accepted");
    assertThat(get("/api/dead-letters/" + number)).contains("\"answer\":\"{");
    assertThat(get("/api/dead-letters/999999")).contains("there is no dead letter 999999");
  }

  @Test
  void the_samples_of_the_contract_are_answered_as_they_say() {
    StringWriter out = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out),
            new PrintWriter(out),
            "conformance",
            "--home=" + Places.HOME,
            "--to=http://127.0.0.1:" + service.port(),
            "--credentials=" + data.resolve("broker-users.properties"));

    assertThat(out.toString()).doesNotContain("FAIL").contains(" passed, 0 failed");
    assertThat(code).isZero();
  }

  private static String get(String path) throws Exception {
    return HTTP.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private static final String TICKET =
      """
      {"id":"H7","event":"created","at":1288616400,"service":"desktop-support",
       "fields":{"title":"No printer","impact":"High","urgency":"Low"}}
      """;

  private static String opened(String agency, String id, String impact) {
    return """
        {"specversion":"1.0","id":"%s","source":"/agencies/%s","type":"ticket.opened","subject":"%s",
         "time":"2010-11-01T09:00:00-04:00","data":{"agreement":"newyork","service":"desktop-support",
         "impact":"%s","urgency":"low"}}
        """
        .formatted(id, agency, id, impact);
  }

  private static HttpResponse<String> post(String user, String body) throws Exception {
    return post(user, users.password(user), body);
  }

  private static HttpResponse<String> post(String user, String password, String body)
      throws Exception {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        request("/api/events")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Content-Type", "application/cloudevents+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> hook(String path, String secret, String time, String body)
      throws Exception {
    return HTTP.send(signed(path, secret, time, body).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder signed(String path, String secret, String time, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return request("/hooks/" + path)
        .header("X-Punctual-Timestamp", time)
        .header("X-Punctual-Signature", Signature.of(secret, time, bytes))
        .POST(BodyPublishers.ofByteArray(bytes));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
  }

  private static String now() {
    Instant now = new SystemClock().instant();
    return Long.toString(now.getEpochSecond());
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.Credentials;
import punctual.time.SystemClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices by phone and by queue, from the event to the ledger. */
class CallsTest {

  private static final String CUSTOMER =
      "dmv,customer,,Ann at the counter,phone,518-555-1000,518-555-1000,1,,,";
  private static final String ALTERNATE =
      "dmv,customer,,Bob in the back office,email,bob@dmv.example.gov,518-555-1001,2,,,";
  private static final String RESOLVER =
      "dmv,resolver,,DMV resolver queue,queue,notices.dmv,518-555-1002,,,,";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Running service;

  @BeforeAll
  static void start() throws Exception {
    Path home = Homes.withContacts(folder.resolve("home"), CUSTOMER, ALTERNATE, RESOLVER);
    service = Running.at(home, folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void open(String ticket) throws Exception {
    try (Sending dmv = service.as("dmv")) {
      dmv.ask(new Events("dmv").opened(ticket, new SystemClock().instant(), "high", "high"));
    }
  }

  private static String get(String path) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString()).body();
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + service.port() + path);
  }

  private static HttpResponse<String> tell(JsonNode call, boolean reached, String why)
      throws Exception {
    String form =
        "agency=dmv&ticket=%s&key=%s&reached=%s&why=%s"
            .formatted(
                encoded(call.path("ticket").asString()),
                encoded(call.path("key").asString()),
                reached,
                encoded(why));
    HttpRequest request =
        HttpRequest.newBuilder(address("/staff/calls"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The call about a ticket's first notice to its customer. */
  private static JsonNode call(String ticket) {
    return await().atMost(Duration.ofSeconds(20)).until(() -> find(ticket), JsonNode::isObject);
  }

  private static JsonNode find(String ticket) throws Exception {
    for (JsonNode call : JsonMapper.shared().readTree(get("/api/calls"))) {
      if (call.path("ticket").asString().equals(ticket)) {
        return call;
      }
    }
    return JsonMapper.shared().nullNode();
  }

  private static void ledger(String ticket, String... words) {
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(get("/api/ledger?agency=dmv&format=jsonl&ticket=" + encoded(ticket)))
                    .contains(words));
  }

  @Test
  void who_is_to_be_phoned_stands_on_the_list_with_number_subject_and_due_instant()
      throws Exception {
    open("A/1 phone");
    JsonNode call = call("A/1 phone");

    assertThat(call.path("number").asString()).isEqualTo("518-555-1000");
    assertThat(call.path("until").asString()).isNotEmpty();
    assertThat(get("/calls")).contains("Ann at the counter", "518-555-1000", "A/1 phone");
    assertThat(get("/api/calls.csv")).contains("518-555-1000,Ann at the counter,customer,dmv");
  }

  @Test
  void a_call_that_was_made_is_handed_over_and_leaves_the_list() throws Exception {
    open("A/2");
    HttpResponse<String> answer = tell(call("A/2"), true, "");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/calls?told=");
    ledger("A/2", "\"kind\":\"handed-over\"", "\"channel\":\"phone\"");
    assertThat(find("A/2").isObject()).isFalse();
    assertThat(tell(JsonMapper.shared().readTree("{\"ticket\":\"A/2\"}"), true, "").body())
        .contains("no longer on the list");
  }

  @Test
  void a_call_that_reached_nobody_goes_on_to_the_next_contact_by_its_channel() throws Exception {
    open("A/3");
    tell(call("A/3"), false, "engaged");

    ledger("A/3", "\"kind\":\"undelivered\"", "engaged", "\"channel\":\"email\"");
    assertThat(
            service.ask(
                String.class,
                "select name from notice where ticket = 'A/3' and channel = 'email' and rank = 2"
                    + " and key = 'initial'"))
        .isEqualTo("Bob in the back office");
  }

  @Test
  void a_notice_by_queue_is_read_at_the_agencys_own_queue() throws Exception {
    open("A/4");
    String password = Credentials.read(service.credentials()).password("dmv");
    try (var factory = new ActiveMQConnectionFactory(service.brokerUrl());
        Connection connection = factory.createConnection("dmv", password);
        Session session = connection.createSession()) {
      connection.start();
      var queue = session.createConsumer(session.createQueue("notices.dmv"));
      JsonNode notice = null;
      while (notice == null || !notice.path("subject").asString().equals("A/4")) {
        notice = JsonMapper.shared().readTree(queue.receive(20_000).getBody(String.class));
      }

      assertThat(notice.path("type").asString()).isEqualTo("notice.issued");
      assertThat(notice.at("/data/notice").asString()).isEqualTo("referral");
      assertThat(notice.at("/data/text").asString()).isNotEmpty();
    }
    ledger("A/4", "\"channel\":\"queue\"", "handed-over");
  }
}

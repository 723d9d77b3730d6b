package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month is closed once; what is learned later is adjusted (NY-BIL-5). */
class MonthEndTest {

  private static final Instant NINE = Instant.parse("2010-11-15T14:00:00Z");
  private static final String BILLING = "/api/agencies/tax/billing?agreement=newyork&month=2010-11";
  private static final String MONTHS = "/api/agreements/newyork/months/";

  @TempDir private static Path data;
  private static Running service;

  @BeforeAll
  static void start() throws Exception {
    service = Running.loadingHistory(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> send(String path, HttpRequest.Builder request)
      throws Exception {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    return HttpClient.newHttpClient().send(request.uri(address).build(), BodyHandlers.ofString());
  }

  private static String get(String path) throws Exception {
    return send(path, HttpRequest.newBuilder()).body();
  }

  private static HttpResponse<String> close(Object month) throws Exception {
    return send(MONTHS + month + "/close", HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
  }

  @Test
  void a_closed_month_stays_as_first_reported_and_late_news_is_adjusted() throws Exception {
    Events events = new Events("tax");
    try (Sending tax = service.as("tax")) {
      tax.ask(
          events.event(
              "T1",
              NINE,
              "ticket.opened",
              "{\"agreement\":\"newyork\",\"service\":\"desktop-support\",\"userAgency\":\"tax\"}"));
      tax.ask(events.event("T1", NINE.plusSeconds(3600), "ticket.resolved", "{}"));
      assertThat(close("2010-11").body()).contains("\"billed\":[\"tax\"]", "\"findings\":[]");
      tax.ask(events.event("T1", NINE.plusSeconds(1800), "ticket.cancelled", "{}"));
    }
    assertThat(close("2010-11").statusCode()).isEqualTo(200);

    assertThat(get(BILLING + "&view=first").lines()).hasSize(2);
    assertThat(get(BILLING).lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains(",billed,", ",18.25,18.25,"))
        .anySatisfy(line -> assertThat(line).contains(",adjusted,", ",18.25,-18.25,", "T1 billed"));
    assertThat(get(BILLING + "&format=json")).contains("\"lines\":2", "\"amount\":\"0.00\"");
    assertThat(get(BILLING + "&format=pdf")).startsWith("%PDF");
  }

  @Test
  void a_statement_goes_once_to_the_agencys_billing_contact() throws Exception {
    Events events = new Events("dmv");
    Instant october = Instant.parse("2010-10-20T14:00:00Z");
    try (Sending dmv = service.as("dmv")) {
      String data =
          "{\"agreement\":\"newyork\",\"service\":\"desktop-support\",\"userAgency\":\"dmv\"}";
      dmv.ask(events.event("OCT", october, "ticket.opened", data));
      dmv.ask(events.event("OCT", october.plusSeconds(60), "ticket.resolved", "{}"));
    }
    assertThat(close("2010-10").body()).contains("\"billed\":[\"dmv\"]", "\"findings\":[]");
    close("2010-10");

    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> handedOver("dmv") == 1);
    assertThat(statements("billing@dmv.example.gov"))
        .singleElement()
        .asString()
        .contains("Message-ID: <dmv.statement_newyork_2010-10.0.0@punctual>")
        .contains("Billing detail report 2010-10: 18.25 USD")
        .contains("newyork-dmv-2010-10.csv", "newyork-dmv-2010-10.pdf");
    assertThat(
            get("/api/agencies/dmv/billing?agreement=newyork&month=2010-10&view=first&format=pdf"))
        .startsWith("%PDF");
    assertThat(get("/api/agencies/dmv/notices?notice=statement")).contains("handed-over");
  }

  private static long handedOver(String agency) {
    String sql =
        "select count(*) from notice where agency = ? and notice = 'statement' and state = 'handed-over'";
    return service.ask(Long.class, sql, agency);
  }

  private static List<String> statements(String to) throws IOException {
    try (Stream<Path> mails = Files.list(data.resolve("mail/new"))) {
      return mails
          .map(MonthEndTest::read)
          .filter(mail -> mail.contains("To: " + to) && mail.contains("statement_"))
          .toList();
    }
  }

  private static String read(Path mail) {
    try {
      return Files.readString(mail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void calls_and_opinions_are_reported_by_month() throws Exception {
    try (Sending phones = service.as("phones")) {
      phones.ask(call("c1", "\"menu\":[\"1\",\"1\"],\"agentSpokeAt\":\"2010-10-15T14:00:40Z\""));
      phones.ask(call("c2", "\"menu\":[\"1\",\"1\"],\"abandonedAt\":\"2010-10-15T14:01:00Z\""));
      phones.ask(call("c3", "\"abandonedAt\":\"2010-10-15T14:00:10Z\""));
      phones.ask(
          call("s1", "\"score\":4,\"scale\":\"1-5\"").replace("call.completed", "survey.answered"));
    }
    assertThat(get("/api/agreements/newyork/report?month=2010-10&format=csv").lines())
        .contains("newyork,desk,2010-10,NY-PERF-1,35,1,,35,yes,mean,35.000")
        .contains("newyork,desk,2010-10,NY-PERF-1,1,1,100.0,,,share,100.000")
        .contains("newyork,desk,2010-10,NY-PERF-2,1,2,50.0,6,no,share,50.000");
    assertThat(get("/api/agreements/newyork/report?month=2010-11&agency=dmv&format=csv").lines())
        .contains("newyork,dmv,2010-11,NY-PERF-4,4,1,,4.1,no,mean,4.000");
    assertThat(get("/api/agreements/newyork/report/left-out?month=2010-10"))
        .contains("\"call\":\"c3\"", "hung up in the menu")
        .doesNotContain("\"c2\"");
  }

  @Test
  void questions_by_mail_are_shown_apart() throws Exception {
    Events events = new Events("health");
    Instant december = Instant.parse("2010-12-06T14:00:00Z");
    try (Sending health = service.as("health")) {
      for (int i = 1; i <= 3; i++) {
        String data =
            "{\"agreement\":\"newyork\",\"service\":\"desktop-support\",\"channel\":\"%s\"}"
                .formatted(i == 3 ? "web" : "email");
        health.ask(events.event("Q" + i, december, "ticket.opened", data));
        String first = "{\"firstContact\":%b}".formatted(i != 2);
        health.ask(events.event("Q" + i, december.plusSeconds(60), "ticket.resolved", first));
      }
    }
    String report = "/api/agreements/newyork/report?month=2010-12&format=csv";
    assertThat(get(report + "&agency=health").lines())
        .contains("newyork,health,2010-12,NY-PERF-3,1,2,50.0,,,share by email,50.000")
        .contains("newyork,health,2010-12,NY-PERF-3,0,0,,69,,share,");
    assertThat(get(report).lines())
        .contains("newyork,desk,2010-12,NY-PERF-3,1,2,50.0,,,share by email,50.000");
  }

  private static String call(String id, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/senders/phones","type":"call.completed","subject":"%s",
         "agency":"dmv","time":"2010-10-15T14:05:00Z",
         "data":{"offeredAt":"2010-10-15T14:00:00Z","answeredAt":"2010-10-15T14:00:05Z",%s}}
        """
        .formatted(id, id, data);
  }

  @Test
  void a_month_that_is_not_over_is_not_closed() throws Exception {
    HttpResponse<String> answer = close(YearMonth.now(ZoneOffset.UTC).plusMonths(1));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is not over yet");
  }

  @Test
  void what_is_asked_for_wrongly_is_said() throws Exception {
    assertThat(get(BILLING + "&format=doc")).contains("csv, json, xlsx or pdf");
    assertThat(get(BILLING + "&view=last")).contains("current or first");
    assertThat(close("november").body()).contains("2010-11");
    assertThat(get("/api/agencies/dmv/billing?agreement=nowhere&month=2010-11"))
        .contains("no agreement 'nowhere' is known");
    assertThat(get("/api/agencies/dmv/billing?agreement=newyork&month=2009-11&view=first"))
        .contains("nothing was reported to 'dmv' for 2009-11");
  }
}

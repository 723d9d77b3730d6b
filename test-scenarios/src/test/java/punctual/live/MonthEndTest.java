package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

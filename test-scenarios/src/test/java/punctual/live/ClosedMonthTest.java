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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.billing.MonthEnds;
import punctual.policy.ReleaseFiles;
import punctual.release.Activating;
import punctual.scenarios.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Service levels of a month once closed (UT-RPT-1): what comes late, and a holiday named later,
 * change nothing that was reported, and are shown as corrections.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosedMonthTest {

  /** Tuesday, 5 July 2016, 16:00 in Denver: six business hours end on Wednesday at 13:00. */
  private static final Instant TUESDAY = Instant.parse("2016-07-05T22:00:00Z");

  /** Thursday, 28 July 2016, 16:00: they end on Friday at 13:00, the last business day. */
  private static final Instant THURSDAY = Instant.parse("2016-07-28T22:00:00Z");

  private static final String CALENDAR = "rules/utah/calendars/utah-state.yaml";
  private static final String REPORT = "/api/agreements/utah/report";
  private static final String JULY = "?month=2016-07&agency=governor&format=csv";
  private static final String LEDGER =
      "select string_agg(line, ',' order by ticket, n) from ledger";
  private static final String OBLIGATIONS =
      "select string_agg(obligation::text, ',' order by ticket, key) from obligation";

  @TempDir private static Path data;
  private static final Events EVENTS = new Events("governor");
  private static Running service;
  private static Sending governor;

  @BeforeAll
  static void start() throws Exception {
    service = Running.loadingHistory(data);
    governor = service.as("governor");
    resolvedLow("LATE", TUESDAY, "2016-07-06T21:00:00Z");
    resolvedLow("EDGE", THURSDAY, "2016-07-29T18:00:00Z");
    resolvedLow("FAST", TUESDAY, "2016-07-05T22:20:00Z");
    resolved("CHANGE", TUESDAY, "2016-07-05T21:00:00Z", ",\"category\":\"change\"", false);
    resolvedLow("AUGUST", Instant.parse("2016-08-08T16:00:00Z"), "2016-08-08T17:00:00Z");
  }

  @AfterAll
  static void stop() throws Exception {
    governor.close();
    service.close();
  }

  private static void resolvedLow(String ticket, Instant opened, String resolved) throws Exception {
    resolved(ticket, opened, resolved, "", true);
  }

  private static void resolved(
      String ticket, Instant opened, String resolved, String more, boolean first) throws Exception {
    governor.ask(
        EVENTS.event(
            ticket,
            opened,
            "ticket.opened",
            "{\"agreement\":\"utah\",\"service\":\"constituent-affairs-tracking\",\"impact\":\"low\",\"urgency\":\"low\""
                + more
                + "}"));
    governor.ask(
        EVENTS.event(
            ticket,
            Instant.parse(resolved),
            "ticket.resolved",
            "{\"firstContact\":%s}".formatted(first)));
  }

  private static HttpResponse<String> send(String path, HttpRequest.Builder request)
      throws Exception {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    return HttpClient.newHttpClient().send(request.uri(address).build(), BodyHandlers.ofString());
  }

  private static String get(String path) throws Exception {
    return send(path, HttpRequest.newBuilder()).body();
  }

  private static JsonNode figure(String clause) throws Exception {
    String path = REPORT + "/corrections?month=2016-07&agency=governor&format=json";
    return JsonMapper.shared()
        .readTree(get(path))
        .get("figures")
        .valueStream()
        .filter(one -> one.get("clause").asString().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private static void activate(String from, String day) throws Exception {
    Map<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.computeIfPresent(CALENDAR, (path, text) -> text.replace("holidays:\n", day));
    ReleaseFiles files = ReleaseFiles.of(new TreeMap<>(texts));
    OtherReleases.stored(service, List.of(files));
    service
        .part(Activating.class)
        .activate(
            new punctual.release.Order(
                files.hash(), "ann", "The state closed its offices", false, Instant.parse(from)));
  }

  @Test
  @Order(1)
  void a_month_that_is_not_closed_was_not_reported_yet() throws Exception {
    assertThat(get(REPORT + JULY + "&view=first")).contains("the month 2016-07 is not closed");
    assertThat(get(REPORT + "/corrections" + JULY)).contains("the month 2016-07 is not closed");
    assertThat(get(REPORT + JULY + "&view=last")).contains("current, first or corrected");
    assertThat(get("/staff/metrics/utah/closed?month=2016-07&agency=governor"))
        .contains("This month is not closed yet");
  }

  @Test
  @Order(2)
  void a_month_closed_keeps_its_service_levels_as_first_reported() throws Exception {
    String before = get(REPORT + JULY);
    send(
        "/api/agreements/utah/months/2016-07/close",
        HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
    assertThat(before.lines())
        .contains("utah,governor,2016-07,UT-RES-1,2,3,66.7,90,no,share,66.667")
        .contains("utah,governor,2016-07,UT-FCR-1,3,3,100.0,65,yes,share,100.000");
    assertThat(get(REPORT + JULY + "&view=first")).isEqualTo(before);
    assertThat(get(REPORT + JULY + "&view=corrected")).isEqualTo(before);
    assertThat(figure("UT-RES-1").get("corrections")).isEmpty();
    assertThat(get("/staff/metrics/utah/figure?clause=UT-FCR-1&month=2016-07&agency=governor"))
        .contains("/tickets/governor/FAST")
        .doesNotContain("/tickets/governor/CHANGE");
  }

  @Test
  @Order(3)
  void a_holiday_added_later_changes_nothing_closed_and_shows_a_correction() throws Exception {
    String reported = get(REPORT + JULY);
    String ledger = service.ask(String.class, LEDGER);
    String obligations = service.ask(String.class, OBLIGATIONS);
    activate(
        "2016-08-15T06:00:00Z",
        "holidays:\n  \"2016-07-06\": A day of mourning\n  \"2016-07-29\": A great storm\n");
    assertThat(service.ask(String.class, LEDGER)).isEqualTo(ledger);
    assertThat(service.ask(String.class, OBLIGATIONS)).isEqualTo(obligations);
    assertThat(get(REPORT + JULY)).isEqualTo(reported);
    assertThat(get(REPORT + JULY + "&view=first")).isEqualTo(reported);
    JsonNode resolved = figure("UT-RES-1");
    assertThat(resolved.get("first").get("percent").asString()).isEqualTo("66.7");
    assertThat(resolved.get("corrected").get("kept").asString()).isEqualTo("2");
    assertThat(resolved.get("corrected").get("all").asString()).isEqualTo("2");
    assertThat(resolved.get("corrected").get("attained").asString()).isEqualTo("yes");
    assertThat(resolved.get("corrections").valueStream().map(ClosedMonthTest::words))
        .containsExactly("EDGE kept not counted", "LATE not kept kept");
    assertThat(resolved.get("corrections").get(0).get("reason").asString())
        .startsWith("other holidays in release ")
        .endsWith(" of ann: The state closed its offices");
    assertThat(Instant.parse(resolved.get("corrections").get(0).get("learned").asString()))
        .isAfter(THURSDAY);
    assertThat(figure("UT-FCR-1").get("corrections")).isEmpty();
  }

  private static String words(JsonNode correction) {
    return "%s %s %s"
        .formatted(
            correction.get("ticket").asString(),
            correction.get("first").asString(),
            correction.get("corrected").asString());
  }

  @Test
  @Order(4)
  void a_release_that_says_other_things_of_no_day_leaves_date_and_reason_as_they_are()
      throws Exception {
    String before = figure("UT-RES-1").toString();
    activate(
        "2016-08-20T06:00:00Z",
        "holidays:\n  # Told again\n  \"2016-07-06\": Mourning\n  \"2016-07-29\": A great storm\n");
    assertThat(figure("UT-RES-1").toString()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void what_comes_late_is_a_correction_with_its_date_and_reason() throws Exception {
    governor.ask(EVENTS.event("FAST", TUESDAY.plusSeconds(60), "ticket.cancelled", "{}"));
    JsonNode contact = figure("UT-FCR-1");
    assertThat(contact.get("first").get("all").asString()).isEqualTo("3");
    assertThat(contact.get("corrected").get("all").asString()).isEqualTo("2");
    assertThat(contact.get("corrections").valueStream().map(ClosedMonthTest::words))
        .containsExactly("FAST kept not counted");
    assertThat(contact.get("corrections").get(0).get("reason").asString())
        .isEqualTo("ticket.cancelled was received after the month was closed");
    assertThat(get(REPORT + "/corrections" + JULY).lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("utah,governor,2016-07,UT-RES-1,share,2,3,66.7,66.667,no,1,1,100.0")
                    .contains("LATE: kept, first not kept on ", "FAST: not counted, first kept on ")
                    .contains("other holidays in release ", "ticket.cancelled was received"));
    assertThat(get("/staff/metrics/utah/closed?month=2016-07&agency=governor"))
        .contains("as first reported and as corrected", "66.7 %, not attained", "100.0 %, attained")
        .contains("ticket.cancelled was received", "/tickets/governor/LATE");
  }

  @Test
  @Order(6)
  void a_month_that_time_closes_is_kept_too() throws Exception {
    service.part(MonthEnds.class).closeDue();
    YearMonth last =
        YearMonth.from(
                service
                    .part(java.time.InstantSource.class)
                    .instant()
                    .atZone(ZoneOffset.ofHours(-7)))
            .minusMonths(1);
    JdbcClient jdbc = service.part(JdbcClient.class);
    List<String> closed =
        jdbc.sql("select distinct month from month_end where agreement = 'utah' order by 1")
            .query(String.class)
            .list();
    assertThat(closed).contains("2016-07", "2016-08", last.toString());
    assertThat(get(REPORT + "?month=2016-08&agency=governor&format=csv&view=first").lines())
        .contains("utah,governor,2016-08,UT-RES-1,1,1,100.0,90,yes,share,100.000");
  }

  @Test
  @Order(7)
  void late_answers_and_outages_are_listed_with_date_and_reason() throws Exception {
    sendLate();

    assertThat(figure("UT-SAT-1").get("corrections").valueStream().map(ClosedMonthTest::words))
        .containsExactly("LATE not counted not kept");
    assertThat(figure("UT-SAT-2").get("corrections").valueStream().map(ClosedMonthTest::words))
        .containsExactly("LATE not counted not kept");
    JsonNode available = figure("UT-AVL-1").get("corrections");
    assertThat(available.valueStream().map(one -> one.get("name").asString() + ":" + words(one)))
        .containsExactly("cat-web: not counted counted", "cat-web: not counted counted");
    assertThat(available.get(0).get("reason").asString())
        .isEqualTo("item.down was received after the month was closed");
    assertThat(available.get(0).get("learned").asString()).isNotEmpty();
    assertThat(get("/staff/metrics/utah/closed?month=2016-07&agency=governor"))
        .contains("survey.answered was received", "item.up was received", "cat-web")
        .doesNotContain("printer");
  }

  private static void sendLate() throws Exception {
    try (Sending desk = service.as("desk");
        Sending monitoring = service.as("monitoring")) {
      desk.ask(
          late(
              "desk",
              "survey.answered",
              ",\"subject\":\"LATE\",\"agency\":\"governor\"",
              1,
              "\"score\":2,\"scale\":\"0-5\""));
      monitoring.ask(late("monitoring", "item.down", "", 2, "\"item\":\"cat-web\""));
      monitoring.ask(late("monitoring", "item.up", "", 3, "\"item\":\"cat-web\""));
      monitoring.ask(late("monitoring", "item.down", "", 4, "\"item\":\"printer\""));
    }
  }

  private static String late(String sender, String type, String more, int second, String data) {
    return """
        {"specversion":"1.0","id":"late-%d","source":"/senders/%s","type":"%s","time":"%s"%s,"data":{%s}}
        """
        .formatted(second, sender, type, TUESDAY.plusSeconds(second), more, data);
  }
}

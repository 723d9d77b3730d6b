package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.policy.ReleaseFiles;
import punctual.scenarios.Project;
import tools.jackson.databind.json.JsonMapper;

/** What other holidays would correct of closed months is said before they are in force. */
class PlannedCalendarTest {

  /** Tuesday, 5 July 2016, 16:00 in Denver: six business hours end on Wednesday at 13:00. */
  private static final Instant TUESDAY = Instant.parse("2016-07-05T22:00:00Z");

  private static final String CALENDAR = "rules/utah/calendars/utah-state.yaml";
  private static final String MOURNING = "holidays:\n  \"2016-07-06\": A day of mourning\n";
  private static final String LOW =
      "{\"agreement\":\"utah\",\"service\":\"constituent-affairs-tracking\",\"impact\":\"low\",\"urgency\":\"low\"}";

  @TempDir private static Path data;
  private static Running service;

  @BeforeAll
  static void start() throws Exception {
    service = Running.loadingHistory(data);
    Events events = new Events("governor");
    try (Sending governor = service.as("governor");
        Sending dmv = service.as("dmv")) {
      governor.ask(events.event("LATE", TUESDAY, "ticket.opened", LOW));
      Instant next = Instant.parse("2016-07-06T21:00:00Z");
      governor.ask(events.event("LATE", next, "ticket.resolved", "{}"));
      Events incidents = new Events("dmv");
      dmv.ask(incidents.opened("SEV1", TUESDAY, "high", "high"));
    }
    post("/api/agreements/utah/months/2016-07/close");
    post("/api/agreements/newyork/months/2016-07/close");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String post(String path) throws Exception {
    return send(path, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
  }

  private static String send(String path, HttpRequest.Builder request) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    return HttpClient.newHttpClient()
        .send(request.uri(address).build(), BodyHandlers.ofString())
        .body();
  }

  private static String closedMonths(UnaryOperator<String> calendar) throws Exception {
    TreeMap<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.computeIfPresent(CALENDAR, (path, text) -> calendar.apply(text));
    ReleaseFiles files = ReleaseFiles.of(texts);
    OtherReleases.stored(service, List.of(files));
    String plan = post("/api/releases/" + files.hash() + "/plan");
    return JsonMapper.shared().readTree(plan).get("closedMonths").toString();
  }

  @Test
  void a_plan_says_which_closed_months_a_holiday_would_correct() throws Exception {
    assertThat(closedMonths(text -> text.replace("holidays:\n", MOURNING)))
        .isEqualTo(
            "[{\"agreement\":\"utah\",\"month\":\"2016-07\",\"corrections\":0,\"planned\":1}]");
  }

  @Test
  void a_calendar_that_names_the_same_days_corrects_nothing() throws Exception {
    assertThat(closedMonths(text -> text + "# Looked through\n")).isEqualTo("[]");
  }

  @Test
  void years_long_gone_may_be_left_out_of_a_calendar() throws Exception {
    assertThat(closedMonths(text -> text.replaceAll("(?m)^  \"20(09|1[0-6])-.*\\R", "")))
        .isEqualTo("[]");
  }

  @Test
  void an_agreement_without_calendar_has_closed_months_too() throws Exception {
    String path = "/api/agreements/newyork/report/corrections?month=2016-07&agency=dmv&format=csv";
    assertThat(send(path, HttpRequest.newBuilder())).contains("newyork,dmv,2016-07,NY-INC-2");
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Releases in the making over HTTP: changed, examined, stored, activated, taken back. */
class DraftsTest {

  private static final String FILE = "/files?path=" + City.TYPES;

  @TempDir private static Path folder;
  private static City city;
  private static int drafts;

  @BeforeAll
  static void start() throws IOException {
    city =
        City.start(
            folder, "--punctual.releases.watch=false", "--punctual.releases.two-people=true");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  /** A draft of its own, with its entity tag. */
  private record Begun(String path, String tag) {}

  private static Begun begun() {
    String path = "/api/drafts/draft-" + drafts++;
    HttpResponse<String> answer = city.send("PUT", path + "?by=ann", "");
    assertThat(answer.statusCode()).isEqualTo(201);
    return new Begun(path, tag(answer));
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> write(Begun draft, String text, String tag) {
    return city.send(
        "PUT", draft.path() + FILE, text, "If-Match", tag, "Content-Type", "text/plain");
  }

  private static String hours(int hours) throws IOException {
    return city.changed(City.TYPES, ",16 business hours", "," + hours + " business hours");
  }

  /** Stores a draft with other times and gives its hash. */
  private static String stored(int hours) throws IOException {
    Begun draft = begun();
    write(draft, hours(hours), draft.tag());
    HttpResponse<String> answer =
        city.post(
            draft.path() + "/release",
            "{\"by\":\"ann\",\"reason\":\"other times\",\"acknowledged\":true}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return City.json(answer).path("release").asString();
  }

  private static HttpResponse<String> activate(String hash, String by, String more) {
    return city.post(
        "/api/releases/" + hash + "/activations",
        "{\"by\":\"%s\",\"reason\":\"it is better\"%s}".formatted(by, more));
  }

  private static Instant now() {
    return city.service().part(InstantSource.class).instant();
  }

  @Test
  void a_draft_begins_with_the_files_in_force() {
    Begun draft = begun();
    assertThat(city.send("GET", draft.path(), "").body()).contains(City.TYPES);
    assertThat(city.send("PUT", draft.path(), "").statusCode()).isEqualTo(409);
    assertThat(city.send("GET", "/api/drafts/unheard-of", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_changed_file_is_another_draft_with_another_tag() throws IOException {
    Begun draft = begun();
    HttpResponse<String> answer = write(draft, hours(12), draft.tag());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tag(answer)).isNotEqualTo(draft.tag());
    assertThat(city.send("GET", draft.path() + FILE, "").body()).contains("12 business hours");
  }

  @Test
  void nobody_overwrites_what_another_has_changed_meanwhile() throws IOException {
    Begun draft = begun();
    String first = tag(write(draft, hours(12), draft.tag()));
    HttpResponse<String> second = write(draft, hours(10), draft.tag());
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(tag(second)).isEqualTo(first);
    assertThat(city.send("GET", draft.path() + FILE, "").body()).contains("12 business hours");
  }

  @Test
  void who_does_not_say_what_was_read_changes_nothing() {
    HttpResponse<String> answer =
        city.send("PUT", begun().path() + FILE, "x", "Content-Type", "text/plain");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("If-Match");
  }

  @Test
  void a_file_that_no_release_has_is_refused() {
    Begun draft = begun();
    HttpResponse<String> answer =
        city.send("PUT", draft.path() + "/files?path=../x.sh", "x", "If-Match", draft.tag());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no file of a release has such a path");
  }

  @Test
  void a_bad_draft_is_told_where_it_is_wrong_and_cannot_be_stored() throws IOException {
    String before = city.active();
    Begun draft = begun();
    write(draft, city.changed(City.TYPES, ",16 business hours", ",2 business days"), draft.tag());
    JsonNode found = City.json(city.post(draft.path() + "/check", ""));
    assertThat(found.path("usable").asBoolean()).isFalse();
    assertThat(found.path("findings").toString()).contains("2 business days").contains(City.TYPES);
    HttpResponse<String> stored =
        city.post(draft.path() + "/release", "{\"by\":\"ann\",\"reason\":\"x\"}");
    assertThat(stored.statusCode()).isEqualTo(422);
    assertThat(city.active()).isEqualTo(before);
  }

  @Test
  void scenarios_that_fail_keep_a_draft_back_until_somebody_answers_for_them() throws IOException {
    Begun draft = begun();
    write(draft, hours(5), draft.tag());
    HttpResponse<String> kept =
        city.post(draft.path() + "/release", "{\"by\":\"ann\",\"reason\":\"x\"}");
    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(City.json(kept).path("failures").size()).isPositive();
    HttpResponse<String> stored =
        city.post(
            draft.path() + "/release", "{\"by\":\"ann\",\"reason\":\"x\",\"acknowledged\":true}");
    assertThat(stored.statusCode()).isEqualTo(201);
    String hash = City.json(stored).path("release").asString();
    JsonNode one = City.json(city.send("GET", "/api/releases/" + hash, ""));
    assertThat(one.path("author").asString()).isEqualTo("ann");
    assertThat(one.path("evidence").asString()).contains("\"scenariosFailed\":");
  }

  @Test
  void a_release_needs_two_people_where_that_is_asked_for() throws IOException {
    String hash = stored(14);
    HttpResponse<String> refused = activate(hash, "ann", "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("two people");
    assertThat(activate(hash, "bob", "").statusCode()).isEqualTo(201);
    await().until(() -> city.active().equals(hash));
  }

  @Test
  void an_order_says_who_and_why() throws IOException {
    String hash = stored(13);
    assertThat(activate(hash, "", "").body()).contains("say who");
    assertThat(city.post("/api/releases/" + hash + "/activations", "{\"by\":\"bob\"}").body())
        .contains("say why");
    assertThat(activate("00000000", "bob", "").statusCode()).isEqualTo(404);
    assertThat(activate(hash, "bob", ",\"tickets\":\"some\"").statusCode()).isEqualTo(400);
  }

  @Test
  void an_activation_may_lie_ahead_and_not_behind() throws IOException {
    String hash = stored(11);
    String before = city.active();
    HttpResponse<String> past =
        activate(hash, "bob", ",\"from\":\"" + now().minusSeconds(60) + "\"");
    assertThat(past.statusCode()).isEqualTo(409);
    Instant from = now().plusSeconds(3600);
    assertThat(activate(hash, "bob", ",\"from\":\"" + from + "\"").statusCode()).isEqualTo(201);
    assertThat(city.active()).isEqualTo(before).isNotEqualTo(hash);
    assertThat(city.activations().toString()).contains(hash);
  }

  @Test
  void open_tickets_are_shown_first_then_pass_over_and_come_back_by_a_new_activation()
      throws Exception {
    String before = city.active();
    String hash = stored(9);
    try (Sending streets = city.service().as("streets")) {
      String opened = "{\"agreement\":\"springvale\",\"category\":\"pothole\"}";
      streets.ask(new Events("streets").event("R1", now(), "ticket.opened", opened));
    }
    JsonNode plan = City.json(city.post("/api/releases/" + hash + "/plan", ""));
    assertThat(plan.path("open").asInt()).isEqualTo(1);
    assertThat(plan.path("changed").asInt()).isEqualTo(1);
    assertThat(city.releasesOf("R1")).containsOnly(before);
    activate(hash, "bob", ",\"tickets\":\"open\"");
    await().until(() -> city.releasesOf("R1").contains(hash));
    assertThat(activate(before, "ann", ",\"tickets\":\"open\"").statusCode()).isEqualTo(201);
    await()
        .until(
            () -> city.releasesOf("R1").lastIndexOf(before) > city.releasesOf("R1").indexOf(hash));
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever becomes of the home of a running service, the last good release goes on serving. */
class ServedHomeTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String[] SETTINGS = {};

  @TempDir private static Path folder;
  private static City city;
  private static String good;
  private static String types;
  private static int opened;

  @BeforeAll
  static void start() throws IOException {
    city = City.start(folder, SETTINGS);
    good = city.active();
    types = Files.readString(file());
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static Path file() {
    return city.home().resolve(City.TYPES);
  }

  @AfterEach
  void mendTheHome() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), types);
    awaitHome(home -> !home.has("error") && !home.has("candidate"));
  }

  private static JsonNode awaitHome(Predicate<JsonNode> wanted) {
    await().atMost(PATIENCE).until(() -> wanted.test(city.status().path("home")));
    return city.status().path("home");
  }

  private static void assertServes() throws Exception {
    assertThat(city.active()).isEqualTo(good);
    String ticket = "R" + opened++;
    String data = "{\"agreement\":\"springvale\",\"category\":\"pothole\"}";
    String now = city.status().path("clock").path("now").asString();
    try (Sending streets = city.service().as("streets")) {
      String event =
          new Events("streets").event(ticket, java.time.Instant.parse(now), "ticket.opened", data);
      assertThat(streets.ask(event).get("answer").asString()).isEqualTo("accepted");
    }
    assertThat(city.releasesOf(ticket)).containsOnly(good);
  }

  @Test
  void a_good_edit_is_a_candidate_and_not_yet_in_force() throws Exception {
    Files.writeString(file(), types.replace("24 business hours", "23 business hours"));
    JsonNode home = awaitHome(seen -> seen.has("candidate"));
    assertThat(home.path("active").asString()).isEqualTo(good);
    assertThat(home.has("changed") && home.has("examined") && home.has("activated")).isTrue();
    assertServes();
  }

  @Test
  void a_bad_edit_is_said_with_its_place() throws Exception {
    Files.writeString(file(), types.replace("category,", "categry,"));
    JsonNode home = awaitHome(seen -> seen.has("error"));
    assertThat(home.path("error").asString()).contains(City.TYPES);
    assertServes();
  }

  @Test
  void a_bad_edit_stands_on_the_start_page() throws Exception {
    Files.writeString(file(), types.replace("category,", "categry,"));
    String error = awaitHome(seen -> seen.has("error")).path("error").asString();
    assertThat(error).startsWith(City.TYPES);
    assertThat(city.send("GET", "/", "").body()).contains("not in force as they stand", City.TYPES);
  }

  @Test
  void a_bad_route_stands_on_the_start_page_until_it_is_gone() throws Exception {
    Path route = city.home().resolve("connectors/routes/pigeons.camel.yaml");
    Files.writeString(route, "- route: [\n");
    await()
        .atMost(PATIENCE)
        .until(() -> city.status().path("connectors").has("pigeons.camel.yaml"));
    assertThat(city.send("GET", "/", "").body()).contains("pigeons.camel.yaml");

    Files.delete(route);
    await().atMost(PATIENCE).until(() -> !city.status().has("connectors"));
    assertThat(city.send("GET", "/", "").body()).doesNotContain("not in force as they stand");
  }

  @Test
  void a_half_written_file_is_said_with_its_place() throws Exception {
    Files.writeString(file(), types.substring(0, types.indexOf("Sentence") - 40));
    JsonNode home = awaitHome(seen -> seen.has("error"));
    assertThat(home.path("error").asString()).contains(City.TYPES);
    assertServes();
  }

  @Test
  void a_file_that_is_no_text_is_said() throws Exception {
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    JsonNode home = awaitHome(seen -> seen.has("error"));
    assertThat(home.path("error").asString()).contains("is not UTF-8 text");
    assertServes();
  }

  @Test
  void a_bad_route_is_said_although_no_rule_changed() throws Exception {
    Path route = city.home().resolve("connectors/routes/odd.camel.yaml");
    Files.writeString(route, "- route: [\n");
    try {
      JsonNode home = awaitHome(seen -> seen.has("error"));
      assertThat(home.path("error").asString()).contains("odd.camel.yaml");
      assertServes();
    } finally {
      Files.delete(route);
    }
  }

  @Test
  void a_bad_mapping_is_said_although_no_rule_changed() throws Exception {
    Path mapping = city.home().resolve("connectors/mappings/odd.yaml");
    Files.createDirectories(mapping.getParent());
    Files.writeString(mapping, "sender: nobody\n");
    try {
      JsonNode home = awaitHome(seen -> seen.has("error"));
      assertThat(home.path("error").asString()).contains("connectors/mappings/odd.yaml");
      assertServes();
    } finally {
      Files.delete(mapping);
    }
  }

  @Test
  void a_directory_that_vanishes_is_said() throws Exception {
    Path away = city.home().resolve("away");
    Files.move(city.home().resolve("rules"), away);
    try {
      JsonNode home = awaitHome(seen -> seen.has("error"));
      assertThat(home.path("error").asString()).contains("no directory 'rules'");
      assertServes();
    } finally {
      Files.move(away, city.home().resolve("rules"));
    }
  }

  @Test
  void a_service_started_on_a_bad_home_serves_what_it_served() throws Exception {
    city.close();
    Files.writeString(file(), types.replace("category,", "categry,"));
    city.restart(SETTINGS);
    assertThat(city.service().release()).isEqualTo(good);
    awaitHome(seen -> seen.has("error"));
    assertServes();
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What an agency may look up: its notices, its escalation path; and how the service stands. */
@ExtendWith(World.class)
class AgencyOverHttpTest {

  private static final String NOTICES = "/api/agencies/dmv/notices";

  private static List<String> keys(JsonNode page) {
    List<String> keys = new ArrayList<>();
    page.get("notices")
        .forEach(one -> keys.add(one.get("ticket").asString() + " " + one.get("key").asString()));
    return keys;
  }

  @Test
  void an_agency_reads_its_notices_newest_first() {
    JsonNode notices = World.json(NOTICES + "?role=customer").get("notices");

    assertThat(notices.size()).isGreaterThan(3);
    assertThat(notices.get(0).get("at").asString())
        .isGreaterThanOrEqualTo(notices.get(1).get("at").asString());
    notices.forEach(one -> assertThat(one.get("role").asString()).isEqualTo("customer"));
  }

  @Test
  void pages_follow_on_each_other_without_a_gap_or_a_repetition() {
    List<String> all = keys(World.json(NOTICES + "?limit=500"));
    List<String> paged = new ArrayList<>();
    String next = NOTICES + "?limit=3";
    while (next != null) {
      JsonNode page = World.json(next);
      paged.addAll(keys(page));
      next = page.has("next") ? page.get("next").asString() : null;
    }

    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(6);
  }

  @Test
  void notices_are_found_by_ticket_name_and_instant() {
    assertThat(keys(World.json(NOTICES + "?notice=initial"))).containsOnly("SEV1 initial");
    assertThat(keys(World.json(NOTICES + "?ticket=BOTH"))).isEmpty();
    assertThat(keys(World.json(NOTICES + "?notice=initial&since=2016-02-29T14:00:00Z"))).hasSize(1);
    assertThat(keys(World.json(NOTICES + "?notice=initial&since=2016-02-29T14:00:01Z"))).isEmpty();
    assertThat(keys(World.json(NOTICES + "?notice=initial&since=2016-02-29"))).hasSize(1);
    assertThat(keys(World.json(NOTICES + "?notice=initial&since=2016-03-01"))).isEmpty();
  }

  @Test
  void wrong_filters_are_refused_with_what_was_expected() {
    assertThat(World.get(NOTICES + "?limit=0").body())
        .contains("'limit' is a number from 1 to 500");
    assertThat(World.get(NOTICES + "?limit=many").statusCode()).isEqualTo(400);
    assertThat(World.get(NOTICES + "?since=yesterday").body()).contains("'since' is a day like");
    assertThat(World.get(NOTICES + "?after=here").body()).contains("'after' is no place");
    assertThat(World.get("/api/agencies/nobody/notices").statusCode()).isEqualTo(404);
  }

  @Test
  void the_escalation_path_shows_every_level_and_its_gaps() {
    HttpResponse<String> csv = World.get("/api/agencies/county/ladder", "Accept", "text/csv");

    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(csv.body().lines().toList())
        .startsWith(
            "agency,agreement,ladder,level,role,resolver,name,channel,address,phone,rank,from,until,gap")
        .contains("county,newyork,resolver,1,resolver-contact-1,,,,,,,,,yes")
        .anyMatch(row -> row.startsWith("county,newyork,resolver,4,management,,CCC management,"))
        .anyMatch(row -> row.startsWith("county,newyork,severity-3,2,management,"));
    assertThat(csv.body()).contains("\r\n");
  }

  @Test
  void an_agency_with_a_contact_at_every_level_has_no_gap() {
    assertThat(World.get("/api/agencies/dmv/ladder?format=csv").body()).doesNotContain(",yes\r\n");
  }

  @Test
  void the_status_says_release_clock_backlog_and_counts() {
    JsonNode status = World.json("/api/status");

    assertThat(status.at("/release/hash").asString()).hasSize(64);
    assertThat(status.at("/release/by").asString()).isEqualTo("first start");
    assertThat(status.at("/clock/mode").asString()).isEqualTo("events");
    assertThat(status.at("/clock/agencies/dmv").asString())
        .isEqualTo(World.NINE.plusSeconds(6 * 3600).toString());
    assertThat(status.at("/backlog/deadLetters").asInt()).isEqualTo(1);
    assertThat(status.at("/backlog/rejections").asInt()).isEqualTo(1);
    assertThat(status.at("/backlog/wakeupsLate").asInt()).isZero();
    assertThat(status.at("/counts/tickets").asInt()).isGreaterThanOrEqualTo(7);
  }
}

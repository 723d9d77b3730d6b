package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A figure opened down to its tickets, each ticket to its clocks, and what a target can bear. */
@ExtendWith(World.class)
class FigurePagesTest {

  private static final String FIGURE =
      "/staff/metrics/utah/figure?clause=UT-RSP-4&month=2016-02&agency=governor";
  private static final String BUDGET = "/staff/metrics/utah/budget?month=2016-02&agency=governor";

  @Test
  void a_figure_opens_to_the_tickets_that_it_counts() {
    assertThat(World.get(FIGURE).body())
        .contains("/tickets/governor/GOOD#clocks")
        .contains("/tickets/governor/BAD#clocks")
        .contains("1 of 2");
    JsonNode tickets = World.json(FIGURE + "&format=json");
    assertThat(tickets).hasSize(2);
    assertThat(tickets.get(0).get("clause").asString()).isEqualTo("UT-RSP-4");
  }

  @Test
  void a_figure_of_first_contact_opens_to_the_tickets_that_were_resolved() {
    String path = "/staff/metrics/utah/figure?clause=UT-FCR-1&month=2016-02&agency=governor";
    assertThat(World.get(path).body()).contains("/tickets/governor/GOOD", "resolved");
    JsonNode tickets = World.json(path + "&format=json");
    assertThat(tickets).hasSize(1);
    assertThat(tickets.get(0).get("ticket").asString()).isEqualTo("GOOD");
    assertThat(tickets.get(0).get("kept").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"UT-SAT-1, false", "UT-SAT-2, true"})
  void a_figure_of_satisfaction_opens_to_the_tickets_about_which_somebody_answered(
      String clause, boolean kept) {
    String path = "/staff/metrics/utah/figure?clause=" + clause + "&month=2016-02";
    assertThat(World.get(path).body()).contains("/tickets/governor/GOOD", "answered 4 on 0-5");
    JsonNode tickets = World.json(path + "&format=json");
    assertThat(tickets).hasSize(1);
    assertThat(tickets.get(0).get("kept").asBoolean()).isEqualTo(kept);
  }

  @Test
  void a_figure_of_availability_opens_to_the_outages() {
    String path = "/staff/metrics/utah/figure?clause=UT-AVL-1&month=2016-02";
    assertThat(World.get(path).body()).contains("cat-web", "planned maintenance");
    assertThat(World.json(path + "&format=json").get(0).get("item").asString())
        .isEqualTo("cat-web");
  }

  @Test
  void the_public_page_leads_there_for_staff() {
    assertThat(World.get("/metrics/utah?months=1&until=2016-02&agency=governor").body())
        .contains("/staff/metrics/utah/figure?clause")
        .contains("/staff/metrics/utah/budget");
  }

  @Test
  void the_budget_says_how_many_more_may_be_missed_and_what_threatens_it() {
    assertThat(World.get(BUDGET).body()).contains("UT-RES-4").contains("May still be missed");
    JsonNode budgets = World.json(BUDGET + "&format=json").get("budgets");
    JsonNode response =
        budgets
            .valueStream()
            .filter(one -> one.get("clause").asString().equals("UT-RSP-4"))
            .findFirst()
            .orElseThrow();
    assertThat(response.get("kept").asInt()).isEqualTo(1);
    assertThat(response.get("all").asInt()).isEqualTo(2);
    assertThat(response.get("bearable").asInt()).isNegative();
  }

  @Test
  void a_ticket_shows_the_line_of_its_clocks_with_the_total_time() {
    assertThat(World.get("/tickets/governor/GOOD").body())
        .contains("id=\"clocks\"")
        .contains("Total time")
        .contains("2 h 00 min");
  }

  @Test
  void what_is_not_measured_is_not_found() {
    assertThat(World.get("/staff/metrics/utah/figure?clause=NO-1&month=2016-02").statusCode())
        .isEqualTo(404);
    assertThat(World.get("/staff/metrics/utah/figure?clause=UT-RES-1&month=2016").statusCode())
        .isEqualTo(400);
    assertThat(World.get("/staff/metrics/nowhere/budget").statusCode()).isEqualTo(404);
  }
}

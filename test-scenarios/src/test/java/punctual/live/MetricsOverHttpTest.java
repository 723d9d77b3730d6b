package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public metrics page (UT-RPT-1). */
@ExtendWith(World.class)
class MetricsOverHttpTest {

  private static final String UTAH = "/metrics/utah?until=2016-02&months=2";

  @Test
  void each_goal_has_its_sentence_its_target_and_its_figure() {
    String page = World.get(UTAH).body();

    assertThat(page)
        .contains("Critical priority tickets are answered in time")
        .contains("target 95 %")
        .contains("50.0 %")
        .contains("1 of 2")
        .contains("not met")
        .contains("no target stated")
        .contains("Feb 2016")
        .contains("Jan 2016");
  }

  @Test
  void what_is_drawn_is_said_in_words_and_stands_in_a_table() {
    String page = World.get(UTAH).body();

    assertThat(page)
        .contains("<svg viewBox")
        .contains(
            "Critical priority tickets are answered in time, 2016-01 to 2016-02: together 50.0 %")
        .contains("<title>Feb 2016: 50.0 %</title>")
        .contains("<th scope=\"row\"");
  }

  @Test
  void the_policys_own_readings_stand_with_the_figures() {
    assertThat(World.get(UTAH).body())
        .contains("How the figures are counted")
        .contains("Does a pause stop the clock?");
  }

  @Test
  void the_same_figures_come_as_csv_and_json_by_agency() {
    HttpResponse<String> csv = World.get(UTAH + "&format=csv");
    HttpResponse<String> json = World.get(UTAH, "Accept", "application/json");

    assertThat(csv.body())
        .startsWith("agreement,agency,month,clause,kept,all,percent,target,attained,measure,value")
        .contains("utah,governor,2016-02,UT-RSP-4,1,2,50.0,95,no,share,50.000")
        .contains("utah,governor,2016-01/2016-02,UT-RSP-4,1,2,50.0,95,no,share,50.000")
        .contains("utah,dts,2016-02,UT-RSP-4,0,0,,95,,share,");
    assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json.body()).contains("\"clause\":\"UT-RSP-4\",\"kept\":\"1\"");
  }

  @Test
  void an_agency_may_be_chosen() {
    assertThat(World.get(UTAH + "&agency=dts&format=csv").body()).doesNotContain("governor");
    assertThat(World.get(UTAH + "&agency=governor").body()).contains("50.0 %");
    assertThat(World.get(UTAH + "&agency=dts").body()).doesNotContain("50.0 %");
  }

  @Test
  void no_ticket_is_named_in_public() {
    assertThat(World.get(UTAH).body()).doesNotContain("GOOD").doesNotContain("/tickets/");
  }

  @ParameterizedTest
  @CsvSource({
    "/metrics/nowhere,404",
    "/metrics/utah?agency=dmv,404",
    "/metrics/utah?months=0,400",
    "/metrics/utah?months=37,400",
    "/metrics/utah?until=soon,400",
    "/metrics/utah?format=pdf,400"
  })
  void what_cannot_be_shown_is_refused(String path, int status) {
    assertThat(World.get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void an_agreement_under_which_little_is_measured_has_its_page_too() {
    assertThat(World.get("/metrics/newyork?until=2016-02").statusCode()).isEqualTo(200);
  }
}

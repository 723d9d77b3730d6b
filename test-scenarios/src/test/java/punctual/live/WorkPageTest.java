package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff request changes, decide them and record work (UT-CHG-1, UT-BIL-1). */
@ExtendWith(World.class)
class WorkPageTest {

  private static final String HERE = "/staff/work";
  private static final int DONE = 303;
  private static final int REFUSED = 422;
  private static int sent;

  private static String page() {
    return World.get(HERE).body();
  }

  private static HttpResponse<String> post(String form, String fields) {
    return World.send(
        HttpRequest.newBuilder(World.address(HERE + form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&token=work" + sent++)));
  }

  /** Requests a change; its number. */
  private static String requested(String summary) {
    String what = URLEncoder.encode(summary, StandardCharsets.UTF_8);
    assertThat(post("/change", "agency=governor&summary=" + what).statusCode()).isEqualTo(DONE);
    Matcher number =
        Pattern.compile("(CHG-[0-9A-Z]{10})</a>(?:(?!CHG-).)*?" + summary, Pattern.DOTALL)
            .matcher(page());
    assertThat(number.find()).as(summary).isTrue();
    return number.group(1);
  }

  private static HttpResponse<String> decided(String change, String verdict) {
    return post(
        "/decision",
        "agency=governor&ticket=%s&verdict=%s&priority=high".formatted(change, verdict));
  }

  private static HttpResponse<String> worked(String ticket, String category, String hours) {
    return post(
        "/hours",
        "agency=governor&ticket=%s&category=%s&hours=%s".formatted(ticket, category, hours));
  }

  private static String row(String change) {
    Matcher row =
        Pattern.compile("<tr>(?:(?!</tr>).)*" + change + ".*?</tr>", Pattern.DOTALL)
            .matcher(page());
    assertThat(row.find()).isTrue();
    return row.group();
  }

  @Test
  void a_change_is_requested_approved_and_then_worked_on_for_the_bill() {
    String change = requested("Letters in colour");
    assertThat(row(change)).contains("requested", "Approve");

    assertThat(decided(change, "approved").statusCode()).isEqualTo(DONE);
    assertThat(row(change)).contains("approved, priority high").doesNotContain("Decline");

    assertThat(worked(change, "enhancement", "2.5").statusCode()).isEqualTo(DONE);
    assertThat(page()).contains("Work recorded", "2.5");
    assertThat(World.get("/tickets/governor/" + change).body()).contains("billed");
  }

  @Test
  void an_enhancement_that_nobody_approved_is_not_taken_and_says_why() {
    String change = requested("Faster search");

    HttpResponse<String> refused = worked(change, "enhancement", "2");

    assertThat(refused.statusCode()).isEqualTo(REFUSED);
    assertThat(refused.body())
        .contains("once the Constituent Affairs group has approved its change")
        .contains("value=\"enhancement\"");
  }

  @Test
  void a_declined_change_stays_declined() {
    String change = requested("A game");

    assertThat(decided(change, "declined").statusCode()).isEqualTo(DONE);

    assertThat(row(change)).contains("declined").doesNotContain("Approve");
    assertThat(decided(change, "approved").body()).contains("this change is decided");
  }

  @Test
  void a_ticket_that_nobody_knows_is_neither_decided_nor_worked_on() {
    assertThat(decided("CHG-NONE", "approved").body())
        .contains("governor has no ticket &#39;CHG-NONE&#39;");
    assertThat(worked("CHG-NONE", "bug-fix", "1").body())
        .contains("governor has no ticket &#39;CHG-NONE&#39;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "0.000", "two", "1e3", "", "9999999"})
  void hours_are_a_number_above_nothing(String hours) {
    HttpResponse<String> refused = worked("CHG-1", "bug-fix", hours);

    assertThat(refused.statusCode()).isEqualTo(REFUSED);
    assertThat(refused.body()).contains("please write the hours as a number above 0");
  }

  @Test
  void a_kind_of_work_that_there_is_not_is_refused_with_those_that_there_are() {
    String change = requested("A clock");

    assertThat(worked(change, "gardening", "1").body())
        .contains("is one of bug-fix, enhancement, dba");
  }

  @Test
  void work_and_changes_need_their_words() {
    assertThat(worked("", "bug-fix", "1").body()).contains("please say the ticket");
    assertThat(worked("CHG-1", "", "1").body()).contains("please say what kind of work");
    assertThat(post("/change", "agency=governor&summary=").body())
        .contains("please say what is to be changed");
    assertThat(decided("CHG-1", "perhaps").body()).contains("whether it is approved or declined");
  }

  @Test
  void only_agencies_that_have_the_form_use_it() {
    assertThat(post("/change", "agency=dmv&summary=x").statusCode()).isEqualTo(404);
    assertThat(post("/hours", "agency=nobody&ticket=x&category=dba&hours=1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_form_sent_twice_counts_once() {
    String fields = "agency=governor&summary=Only+once&token=twice";
    for (int time = 0; time < 2; time++) {
      World.send(
          HttpRequest.newBuilder(World.address(HERE + "/change"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(fields)));
    }

    assertThat(page()).containsOnlyOnce("Only once");
  }

  @Test
  void what_was_typed_stands_for_itself() {
    assertThat(post("/change", "agency=governor&summary=%3Cscript%3Ealert(1)").statusCode())
        .isEqualTo(DONE);

    assertThat(page()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
  }

  @Test
  void another_site_cannot_send_the_forms() {
    HttpResponse<String> answer =
        World.send(
            HttpRequest.newBuilder(World.address(HERE + "/change"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://elsewhere.example")
                .POST(BodyPublishers.ofString("agency=governor&summary=Foreign")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(page()).doesNotContain("Foreign");
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The pages, as a browser gets them. */
@ExtendWith(World.class)
class PagesTest {

  private static final String SAFE = "&lt;script&gt;alert(1)&lt;/script&gt;";

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void the_start_page_says_what_is_owed_next_and_what_was_missed() {
    assertThat(World.get("/").body())
        .contains("Owed next")
        .contains("<a href=\"/tickets/dmv/SEV1\">SEV1</a>")
        .contains("update-notice")
        .contains("Missed lately")
        .contains("resolver-update")
        .contains("Department of Motor Vehicles");
  }

  @Test
  void a_ticket_page_shows_each_line_with_clause_rule_and_file() {
    assertThat(World.get("/tickets/dmv/SEV1").body())
        .contains("severity 1")
        .contains("NY-NTF-3")
        .contains("rules/newyork/notifications/update-schedule.drl.csv")
        .contains("incidents@dmv.example.gov")
        .contains("ticket.acknowledged")
        .contains("corrected");
  }

  @Test
  void what_a_message_says_is_never_taken_for_markup() {
    String ticket = World.get("/ticket?agency=dmv&id=" + encoded(World.SCRIPT)).body();
    String search = World.get("/tickets?q=" + encoded(World.SCRIPT + "no")).body();

    assertThat(ticket).contains(SAFE).doesNotContain(World.SCRIPT);
    assertThat(search).contains(SAFE).doesNotContain(World.SCRIPT);
    assertThat(World.get("/agencies/dmv").body()).contains(SAFE).doesNotContain(World.SCRIPT);
    assertThat(World.get("/agencies/" + encoded(World.SCRIPT)).body()).doesNotContain("<script>");
  }

  @Test
  void a_number_found_once_leads_to_its_page() {
    HttpResponse<String> found = World.get("/tickets?q=SEV1");

    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location")).contains("/tickets/dmv/SEV1");
  }

  @Test
  void the_beginning_of_a_number_is_enough() {
    assertThat(World.get("/tickets?q=BO").body())
        .contains("/tickets/dmv/BOTH")
        .contains("/tickets/tax/BOTH");
    assertThat(World.get("/tickets?q=%25").body()).contains("No ticket");
    assertThat(World.get("/tickets?q=B_TH").body()).contains("No ticket");
  }

  @Test
  void every_link_to_a_ticket_leads_there() {
    String link = "/ticket?agency=dmv&id=a%2Fb%20c%3Fd%23e%2520%3Bf";

    assertThat(HtmlUtils.htmlUnescape(World.get("/agencies/dmv").body())).contains(link);
    assertThat(World.get(link).body()).contains(World.ODD);
  }

  @Test
  void trouble_shows_what_could_not_be_used_and_why() {
    assertThat(World.get("/trouble").body()).contains("/data/agreement").contains("Dead letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agencies", "/nowhere", "/api/status", "/assets/punctual.css"})
  void every_answer_forbids_scripts_frames_and_guessing(String path) {
    var headers = World.get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void no_page_takes_anything_from_elsewhere() {
    for (String path : new String[] {"/", "/agencies/dmv/ladder", "/tickets/dmv/SEV1"}) {
      assertThat(World.get(path).body()).doesNotContain("http://").doesNotContain("https://");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/tickets/dmv/NOBODY",
        "/agencies/nobody",
        "/agencies/nobody/ladder",
        "/ticket",
        "/tickets/dmv/SEV1?after=x",
        "/tickets/dmv/SEV1?view=rosy",
        "/trouble?dead=x",
        "/ticket?id=BOTH",
        "/error"
      })
  void what_cannot_be_shown_is_answered_in_plain_words(String path) {
    HttpResponse<String> answer = World.get(path);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body())
        .contains("<h1>")
        .contains("To the start page")
        .doesNotContain("Exception")
        .doesNotContain("punctual.web");
  }

  @Test
  void a_method_that_does_nothing_is_named_with_the_one_that_does() {
    HttpResponse<String> answer =
        World.send(HttpRequest.newBuilder(World.address("/api/status")).DELETE());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
    assertThat(answer.body()).contains("DELETE does nothing here; use GET");
  }

  @Test
  void a_long_body_for_a_page_is_not_read() {
    HttpResponse<String> answer =
        World.send(
            HttpRequest.newBuilder(World.address("/"))
                .POST(BodyPublishers.ofByteArray(new byte[1 << 20])));

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void a_request_line_that_is_none_is_answered_without_a_word_of_the_inside() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", World.service().port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .doesNotContain("Tomcat")
          .doesNotContain("at org");
    }
  }
}

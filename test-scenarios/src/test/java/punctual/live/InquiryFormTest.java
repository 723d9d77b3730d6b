package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public form for inquiries (UT-CAT-1, UT-CAT-2). The clock runs fast: a second is minutes. */
class InquiryFormTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final String FAST = "--punctual.clock=2016-02-29T09:00-07:00x60";

  @TempDir private static Path data;
  private static Running service;

  @BeforeAll
  static void start() {
    service = Running.on(data, FAST);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A form as a browser holds it. */
  private record Opened(String token, String cookie) {}

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + service.port() + path);
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Opened open() {
    HttpResponse<String> page = exchange(HttpRequest.newBuilder(address("/inquiry")).build());
    Matcher token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    return new Opened(token.group(1), cookie.substring(0, cookie.indexOf(';')));
  }

  private static final String TOO_LONG =
      "The request is longer than the 2 MB that a form may hold; nothing of it was taken.";

  private static Map<String, String> filled() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("topic", "roads");
    fields.put("summary", "A hole in <b>Main Street</b>");
    fields.put("description", "It is deep.\nPlease mend it.");
    fields.put("name", "Ann <i>Hill</i>");
    fields.put("email", "ann@example.org");
    return fields;
  }

  private static HttpResponse<String> send(Opened form, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("token", form.token());
    String body =
        all.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return exchange(
        HttpRequest.newBuilder(address("/inquiry"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", form.cookie())
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends until the form is old enough for a person to have filled it in. */
  private static HttpResponse<String> sendLikeAPerson(Opened form, Map<String, String> fields) {
    return Awaitility.await()
        .until(() -> send(form, fields), answer -> !answer.body().contains("faster than anybody"));
  }

  @Test
  void an_inquiry_becomes_a_ticket_with_a_number_and_a_receipt() {
    HttpResponse<String> answer = sendLikeAPerson(open(), filled());
    String there = answer.headers().firstValue("Location").orElse(answer.body());
    String number = there.substring(there.indexOf('=') + 1);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(exchange(HttpRequest.newBuilder(address(there)).build()).body()).contains(number);
    assertThat(
            service.ask(
                String.class,
                "select string_agg(line, '') from ledger where agency = 'governor' and ticket = ?",
                number))
        .contains("\"notice\":\"receipt\",\"to\":[\"constituent\"]")
        .contains("\"kind\":\"assigned\"");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(mails()).contains(number).contains("ann@example.org"));
  }

  @Test
  void an_address_for_letters_is_kept_with_its_lines() {
    Map<String, String> fields = filled();
    fields.put("postal", "Ann Example\r\n1 Main Street\r\nProvo UT 84601");
    HttpResponse<String> answer = sendLikeAPerson(open(), fields);
    String there = answer.headers().firstValue("Location").orElse(answer.body());
    String number = there.substring(there.indexOf('=') + 1);

    assertThat(
            service.ask(
                String.class,
                "select state::json #>> '{ticket,facts,contact,address}' from ticket where id = ?",
                number))
        .isEqualTo("Ann Example\n1 Main Street\nProvo UT 84601");
  }

  private static String mails() throws IOException {
    try (var files = Files.list(data.resolve("mail/new"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  @Test
  void a_form_sent_twice_is_one_inquiry() {
    Opened form = open();
    String first = sendLikeAPerson(form, filled()).headers().firstValue("Location").orElse("");

    assertThat(send(form, filled()).headers().firstValue("Location")).contains(first);
    assertThat(
            service.ask(
                Long.class,
                "select count(*) from inbox where ticket = ?",
                first.substring(first.indexOf('=') + 1)))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name||Please give your name.",
        "email||Please give your e-mail address.",
        "email|ann at home|This is no e-mail address",
        "email|ann@example.org, bob@example.org|This is no e-mail address",
        "topic||Please choose a topic.",
        "topic|weather|Please choose a topic.",
        "summary||Please say in a line",
        "description||Please write your inquiry."
      })
  void what_is_missing_or_wrong_is_said_beside_its_field(
      String field, String value, String reason) {
    Map<String, String> fields = filled();
    fields.put(field, value == null ? "" : value);
    HttpResponse<String> answer = send(open(), fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(reason)
        .contains("aria-describedby=\"" + field + "-problem\"")
        .contains("nothing was sent yet");
  }

  @Test
  void what_was_typed_is_kept_and_never_taken_for_markup() {
    Map<String, String> fields = filled();
    fields.put("email", "");
    String page = send(open(), fields).body();

    assertThat(page)
        .contains("&lt;b&gt;Main Street&lt;/b&gt;")
        .contains("It is deep.")
        .contains("selected>roads")
        .doesNotContain("<b>Main")
        .doesNotContain("<i>Hill");
  }

  @ParameterizedTest
  @CsvSource({
    "name, Ann <script>alert(1)</script>",
    "summary, A hole< SCRIPT src=//x.example>",
    "description, It is deep.</script >",
    "postal, <script>alert(1)</script>",
    "phone, javascript:alert(1)"
  })
  void a_script_is_refused_beside_its_field_and_shown_as_words(String field, String value) {
    Map<String, String> fields = filled();
    fields.put(field, value);
    HttpResponse<String> answer = send(open(), fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("This holds a script, which is not taken; please write plain words.")
        .contains("aria-describedby=\"" + field + "-problem\"")
        .doesNotContain("<script>")
        .doesNotContain("< SCRIPT");
  }

  @Test
  void line_breaks_in_a_line_are_refused() {
    Map<String, String> fields = filled();
    fields.put("summary", "x\r\nBcc: all@example.org");

    assertThat(send(open(), fields).body()).contains("characters that cannot be read");
  }

  @Test
  void who_was_not_given_the_form_cannot_send_it() {
    Opened form = open();
    Opened other = open();

    assertThat(send(new Opened(form.token(), other.cookie()), filled()).body())
        .contains("Please send it again");
    assertThat(send(new Opened("1.ab", form.cookie()), filled()).statusCode()).isEqualTo(422);
  }

  @Test
  void who_fills_in_what_people_do_not_see_is_no_person() {
    Map<String, String> fields = filled();
    fields.put("website", "https://buy.example");

    assertThat(send(open(), fields).statusCode()).isEqualTo(422);
  }

  @Test
  void a_form_of_five_megabytes_is_too_long() {
    Map<String, String> fields = filled();
    fields.put("description", "x".repeat(5 << 20));

    HttpResponse<String> answer = send(open(), fields);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(TOO_LONG);
  }

  @Test
  void a_made_up_number_has_no_receipt() {
    var made = HttpRequest.newBuilder(address("/inquiry/received?number=INQ-1")).build();

    assertThat(exchange(made).statusCode()).isEqualTo(404);
  }
}

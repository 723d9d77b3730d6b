package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.access.Users;
import punctual.app.Credentials;
import punctual.files.FileProblem;

/** Who may see what, once users are named. */
class AccessTest {

  private static final String PASSWORD = "correct horse battery";

  @TempDir private static Path data;
  private static Running service;

  @BeforeAll
  static void start() throws Exception {
    String hash = Users.hash(PASSWORD);
    Path users = data.resolve("users.csv");
    Files.writeString(
        users,
        "user,role,agency,password\nolga,owner,,%1$s\nanna,auditor,,%1$s\nstan,staff,,%1$s\ntina,agency,tax,%1$s\n"
            .formatted(hash));
    service =
        Running.on(
            data.resolve("data"), "--punctual.clock=events", "--punctual.web.users=" + users);
    try (Sending dmv = service.as("dmv");
        Sending tax = service.as("tax")) {
      dmv.ask(new Events("dmv").opened("BOTH", World.NINE, "low", "low"));
      tax.ask(new Events("tax").opened("BOTH", World.NINE, "low", "low"));
      dmv.ask(new Events("dmv").opened("DMVS", World.NINE, "low", "low"));
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<String> send(
      String method, String path, String user, String password, String... headers)
      throws Exception {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
    if (user != null) {
      byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static int status(String path, String user) throws Exception {
    return send("GET", path, user, PASSWORD).statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agencies", "/tickets/dmv/BOTH", "/api/status", "/trouble"})
  void who_does_not_say_who_they_are_sees_nothing(String path) throws Exception {
    HttpResponse<String> answer = send("GET", path, null, null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).contains("please sign in");
  }

  @Test
  void a_wrong_password_is_as_good_as_none() throws Exception {
    assertThat(send("GET", "/", "olga", "wrong").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/", "olga", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/", "olga", "wrong").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/", "nobody", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_public_needs_no_user() throws Exception {
    assertThat(status("/actuator/health/readiness", null)).isEqualTo(200);
    assertThat(status("/assets/punctual.css", null)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"olga", "anna", "stan"})
  void owner_auditor_and_staff_see_every_agency(String user) throws Exception {
    assertThat(status("/", user)).isEqualTo(200);
    assertThat(status("/trouble", user)).isEqualTo(200);
    assertThat(status("/tickets/dmv/BOTH", user)).isEqualTo(200);
    assertThat(status("/api/agencies/tax/notices", user)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/agencies/tax,200",
    "/agencies/tax/ladder,200",
    "/api/agencies/tax/notices,200",
    "/tickets/tax/BOTH,200",
    "/api/tickets/BOTH/ledger,200",
    "/agencies/dmv,403",
    "/agencies/dmv/notices,403",
    "/api/agencies/dmv/ladder,403",
    "/tickets/dmv/BOTH,404",
    "/ticket?agency=dmv&id=DMVS,404",
    "/api/tickets/DMVS/ledger,404",
    "/api/tickets/BOTH/ledger?agency=dmv,404",
    "/api/ledger?ticket=DMVS,404",
    "/api/status,403",
    "/agencies,403",
    "/trouble,403"
  })
  void an_agency_sees_its_own_and_nothing_else(String path, int status) throws Exception {
    assertThat(status(path, "tina")).isEqualTo(status);
  }

  @Test
  void the_search_of_an_agency_finds_its_own_tickets_only() throws Exception {
    assertThat(send("GET", "/tickets?q=B", "tina", PASSWORD).body())
        .contains("/tickets/tax/BOTH")
        .doesNotContain("/tickets/dmv/BOTH");
    assertThat(send("GET", "/tickets?q=DMVS", "tina", PASSWORD).body()).contains("No ticket");
  }

  @Test
  void an_agency_begins_at_its_own_page() throws Exception {
    assertThat(send("GET", "/", "tina", PASSWORD).headers().firstValue("Location"))
        .contains("/agencies/tax");
  }

  @Test
  void an_agency_may_sign_in_as_it_does_at_the_broker() throws Exception {
    String password = Credentials.read(service.credentials()).password("dmv");

    assertThat(send("GET", "/agencies/dmv", "dmv", password).statusCode()).isEqualTo(200);
    assertThat(send("GET", "/agencies/tax", "dmv", password).statusCode()).isEqualTo(403);
    assertThat(send("GET", "/agencies/dmv", "dmv", "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void only_the_owner_may_change_what_nobody_else_is_named_for() throws Exception {
    assertThat(send("POST", "/api/releases", "anna", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/api/releases", "stan", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/api/releases", "tina", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/api/releases", "olga", PASSWORD).statusCode()).isNotEqualTo(403);
  }

  @Test
  void staff_may_enter_inquiries_and_an_auditor_may_not() throws Exception {
    assertThat(send("POST", "/staff/inquiry", "anna", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/staff/inquiry", "tina", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/staff/inquiry", "stan", PASSWORD).statusCode()).isNotEqualTo(403);
    assertThat(status("/staff/inquiries", "anna")).isEqualTo(200);
    assertThat(status("/staff/inquiries", "tina")).isEqualTo(403);
    assertThat(status("/inquiry", null)).isEqualTo(200);
    assertThat(status("/metrics/utah", null)).isEqualTo(200);
  }

  @Test
  void another_sites_page_cannot_act_in_the_name_of_a_user() throws Exception {
    String[] foreign = {"Origin", "https://evil.example"};
    String[] told = {"Sec-Fetch-Site", "cross-site"};

    assertThat(send("POST", "/api/releases", "olga", PASSWORD, foreign).statusCode())
        .isEqualTo(403);
    assertThat(send("POST", "/api/releases", "olga", PASSWORD, told).statusCode()).isEqualTo(403);
    assertThat(send("GET", "/", "olga", PASSWORD, told).statusCode()).isEqualTo(200);
  }

  @Test
  void a_refusal_under_api_is_a_problem_document() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/status", "tina", PASSWORD);

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("you may not see this");
  }

  @Test
  void others_are_let_in_only_where_users_are_named(@TempDir Path other) {
    assertThatThrownBy(() -> Running.on(other, "--server.address=0.0.0.0"))
        .hasMessageContaining("--punctual.web.users=FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ann,king,,x|is one of owner, auditor, staff, agency",
        "ann,agency,,x|is needed by the role agency",
        "ann,owner,dmv,x|is only for the role agency",
        "ann,owner,,secret|is no bcrypt hash"
      })
  void a_wrong_row_is_named_with_its_place(String row, String reason) throws Exception {
    Path file = Files.writeString(data.resolve("wrong.csv"), "user,role,agency,password\n" + row);

    assertThatThrownBy(() -> Users.read(file))
        .isInstanceOfSatisfying(
            FileProblem.class,
            problem -> assertThat(problem.sentence()).contains("wrong.csv:2:", reason));
  }

  @Test
  void a_short_password_is_refused() {
    assertThatThrownBy(() -> Users.hash("short")).hasMessageContaining("at least 12 characters");
  }
}

package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import punctual.time.SystemClock;

class ServiceTest {
  @TempDir private static Path data;
  private static Service service;

  @BeforeAll
  static void start() {
    service = Places.service(data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void it_is_ready_and_alive() throws Exception {
    assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
  }

  @Test
  void nothing_of_its_inside_is_shown_but_its_health() throws Exception {
    assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(get("/actuator/health").body()).doesNotContain("database");
  }

  @Test
  void it_works_in_the_database_as_a_plain_role() {
    JdbcTemplate database = service.part(JdbcTemplate.class);

    assertThat(database.queryForObject("select current_user", String.class)).isEqualTo("punctual");
    assertThat(database.queryForObject("select count(*) from inbox", Long.class)).isZero();
  }

  @Test
  void the_line_for_the_operator_says_where_everything_is() {
    assertThat(service.words())
        .contains("http://127.0.0.1:" + service.port() + "/")
        .contains("broker tcp://127.0.0.1:")
        .contains(data.resolve("broker-users.properties").toString())
        .contains("data in " + data);
  }

  @Test
  void its_clock_is_the_computers_unless_told_otherwise() {
    assertThat(service.part(InstantSource.class)).isInstanceOf(SystemClock.class);
  }

  @Test
  void a_second_one_on_the_same_data_is_refused() {
    assertThatThrownBy(() -> Places.service(data))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("another Punctual is already running");
  }

  @Test
  void a_notice_on_the_queue_becomes_a_mail_and_an_outcome() throws Exception {
    Path passwords = data.resolve("broker-users.properties");
    String url = service.words().replaceFirst(".*broker (tcp://\\S+) .*", "$1");
    Credentials users = Credentials.read(passwords);
    try (BrokerClient engine = new BrokerClient(url, "engine", users.password("engine"))) {
      engine.send("notices", NOTICE);

      assertThat(engine.receive("outcomes").getBody(String.class)).contains("notice.delivered");
    }
    try (var mails = Files.list(data.resolve("mail/new"))) {
      assertThat(mails).hasSize(1);
    }
  }

  @Test
  void a_page_port_that_is_taken_is_named(@TempDir Path other) throws Exception {
    try (ServerSocket taken = Places.listener()) {
      assertThatThrownBy(() -> Places.service(other, "--server.port=" + taken.getLocalPort()))
          .isInstanceOf(StartProblem.class)
          .hasMessage(
              "port %d, meant for the pages, is taken by another program; name another one with --port"
                  .formatted(taken.getLocalPort()));
    }
    DataFolder.hold(other).close();
  }

  @Test
  void a_setting_that_is_wrong_is_named(@TempDir Path other) {
    assertThatThrownBy(() -> Places.service(other, "--punctual.notices.channel=pigeon"))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("punctual.notices.channel")
        .hasMessageContaining("pigeon");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + service.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static final String NOTICE =
      """
      {"specversion":"1.0","id":"n-1","source":"/punctual","type":"notice.send","subject":"INC1",
       "time":"2010-11-01T13:00:01Z","agency":"dmv","data":{"ticket":"INC1","agency":"dmv",
       "notice":"initial","key":"initial","channel":"email","address":"ann@dmv.example",
       "subjectLine":"down","text":"Down.","messageId":"<1@punctual.example>","attempt":1}}
      """;
}

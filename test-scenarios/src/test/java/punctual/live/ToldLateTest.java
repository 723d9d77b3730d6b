package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Things are told late. */
class ToldLateTest {

  private static final Events EVENTS = new Events("dmv");

  @TempDir private static Path data;
  private static Running service;
  private static Sending dmv;

  @BeforeAll
  static void start() throws Exception {
    service = Running.on(data);
    dmv = service.as("dmv");
  }

  @AfterAll
  static void stop() throws Exception {
    dmv.close();
    assertThat(Verb.run("verify", "--data", data).code()).isZero();
    service.close();
  }

  private static Instant ago(Duration time) {
    return service
        .ask(java.sql.Timestamp.class, "select now()")
        .toInstant()
        .minus(time)
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static List<String> lines(String ticket, String like) {
    return service
        .part(JdbcClient.class)
        .sql("select line from ledger where ticket = ? and line like ? order by n")
        .params(ticket, "%" + like + "%")
        .query(String.class)
        .list();
  }

  @Test
  void a_restoration_told_late_is_answered_with_what_it_changes() throws Exception {
    Instant opened = ago(Duration.ofMinutes(50));
    dmv.ask(EVENTS.opened("LATE", opened, "high", "high"));
    dmv.ask(EVENTS.event("LATE", opened.plusSeconds(2_000), "ticket.updated", "{\"by\":\"bob\"}"));

    JsonNode answer =
        dmv.ask(
            EVENTS.event("LATE", opened.plusSeconds(600), "ticket.restored", "{\"by\":\"ann\"}"));

    assertThat(answer.get("answer").asString()).isEqualTo("corrected");
    assertThat(answer.get("changes")).isNotEmpty();
    assertThat(lines("LATE", "\"kind\":\"corrected\"")).isNotEmpty();
    assertThat(lines("LATE", "\"kind\":\"notice\",\"notice\":\"restored\"")).hasSize(1);
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.app.CommandDatabase;

/** The service was away for five hours of its clock. */
class DowntimeTest {

  private static final String CLOCK = "--punctual.clock=2016-02-29T06:00-05:00x1";
  private static final Duration AWAY = Duration.ofHours(5).plusMinutes(1);

  @TempDir private static Path data;
  private static Running service;

  @BeforeAll
  static void goAwayAndComeBack() throws Exception {
    Instant stopped;
    try (Running before = Running.on(data, CLOCK);
        Sending dmv = before.as("dmv")) {
      Instant now = before.part(InstantSource.class).instant();
      Events events = new Events("dmv");
      dmv.ask(events.opened("SECOND", now, "high", "medium"));
      dmv.ask(events.opened("FIRST", now, "high", "high"));
      stopped = now;
    }
    letTheClockRunOnTo(stopped.plus(AWAY));
    service = Running.on(data, CLOCK);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lines("FIRST", "\"missed\",\"obligation\":\"update-notice\"").size() == 5);
  }

  private static void letTheClockRunOnTo(Instant instant) {
    try (CommandDatabase database = CommandDatabase.open(data, null)) {
      database
          .jdbc()
          .sql("update agency_clock set reached = ?::timestamptz where agency = '*'")
          .param(instant.toString())
          .update();
    }
  }

  @AfterAll
  static void stop() {
    service.close();
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
  void every_missed_slot_is_in_the_ledger_at_its_instant_and_late_things_at_theirs() {
    List<String> missed = lines("FIRST", "\"missed\",\"obligation\":\"update-notice\"");

    assertThat(missed).hasSize(5).isSorted();
  }

  @Test
  void one_notice_of_each_stream_makes_up_for_all_of_them() {
    assertThat(lines("FIRST", "\"kind\":\"notice\",\"notice\":\"update\"")).hasSize(1);
    assertThat(lines("FIRST", "\"kind\":\"late\",\"obligation\":\"update-notice\"")).hasSize(1);
    assertThat(lines("SECOND", "\"kind\":\"notice\",\"notice\":\"update\"")).hasSize(1);
  }

  @Test
  void the_most_severe_comes_first() {
    List<String> order =
        service
            .part(JdbcClient.class)
            .sql("select ticket from notice where notice = 'update' order by published, severity")
            .query(String.class)
            .list();

    assertThat(order.get(0)).isEqualTo("FIRST");
  }

  @Test
  void the_ledger_is_what_its_inputs_give_nevertheless() {
    assertThat(Verb.run("verify", "--data", data).code()).isZero();
  }
}

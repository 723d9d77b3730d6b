package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.CommandDatabase;

/** Twenty thousand tickets fall due in the same second. */
@Tag("slow")
class WakeUpSpeedTest {

  private static final int TICKETS = 20_000;
  private static final int AT_A_TIME = 500;
  private static final String CLOCK = "--punctual.clock=2016-02-29T06:00-05:00x1";
  private static final String MISSED =
      "select count(*) from obligation where name = 'acknowledgement' and state = 'missed'";
  private static final Duration WANTED = Duration.ofSeconds(8);

  @TempDir private Path data;

  @Test
  void all_of_them_are_looked_at_within_seconds_and_none_early() throws Exception {
    String[] more = {CLOCK, "--punctual.notices.channel=count"};
    Instant due;
    try (Running before = Running.on(data, more);
        Sending dmv = before.as("dmv")) {
      due = before.part(InstantSource.class).instant().plusSeconds(900);
      fill(dmv, due.minusSeconds(900));
    }
    letTheClockRunOnTo(due.minusSeconds(12));
    try (Running service = Running.on(data, more)) {
      InstantSource clock = service.part(InstantSource.class);
      assertThat(clock.instant()).as("the service was up before").isBefore(due);
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> service.ask(Long.class, MISSED) == TICKETS);
      Instant first = handled(service, "min", due);
      Instant last = handled(service, "max", due);
      Duration took = Duration.between(due, last);
      System.out.printf("%,d wake-ups done %d ms after they were due%n", TICKETS, took.toMillis());
      assertThat(first).isAfterOrEqualTo(due);
      assertThat(took).isLessThan(WANTED);
    }
  }

  private static Instant handled(Running service, String which, Instant due) {
    String sql =
        "select %s(handled) from input where wake = 'acknowledgement' and at = ?::timestamptz";
    return service.ask(Timestamp.class, sql.formatted(which), due.toString()).toInstant();
  }

  private static void fill(Sending dmv, Instant at) throws Exception {
    Events events = new Events("dmv");
    for (int from = 0; from < TICKETS; from += AT_A_TIME) {
      String[] batch = new String[AT_A_TIME];
      for (int i = 0; i < AT_A_TIME; i++) {
        batch[i] = events.opened("INC" + (from + i), at, "high", "high");
      }
      dmv.send(batch);
      for (int i = 0; i < AT_A_TIME; i++) {
        assertThat(dmv.answer().get("answer").asString()).isEqualTo("accepted");
      }
    }
  }

  private void letTheClockRunOnTo(Instant instant) {
    try (CommandDatabase database = CommandDatabase.open(data, null)) {
      database
          .jdbc()
          .sql("update agency_clock set reached = ?::timestamptz where agency = '*'")
          .param(instant.toString())
          .update();
    }
  }
}

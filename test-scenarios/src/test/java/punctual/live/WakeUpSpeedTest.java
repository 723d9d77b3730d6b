package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntFunction;
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
  private static final String LATENESS =
      """
      select percentile_disc(0.99) within group (order by extract(epoch from handled - at))
      from input
      where wake = 'acknowledgement'
      """;
  private static final Duration WANTED = Duration.ofSeconds(8);

  private static final int SPREAD = 6_000;
  private static final Duration APART = Duration.ofMillis(10);
  private static final Duration LATEST = Duration.ofSeconds(2);

  @TempDir private Path data;

  @Test
  void at_a_hundred_a_second_none_of_a_hundred_is_late_by_two_seconds() throws Exception {
    String[] more = {CLOCK, "--punctual.notices.channel=count"};
    Duration span = APART.multipliedBy(SPREAD);
    Instant first;
    try (Running before = Running.on(data, more);
        Sending dmv = before.as("dmv")) {
      Instant opened = before.part(InstantSource.class).instant().minus(span);
      fill(dmv, SPREAD, i -> opened.plus(APART.multipliedBy(i)));
      first = opened.plusSeconds(900);
    }
    letTheClockRunOnTo(first.minusSeconds(12));
    try (Running service = Running.on(data, more)) {
      Awaitility.await()
          .atMost(span.plusSeconds(60))
          .until(() -> service.ask(Long.class, MISSED) == SPREAD);
      double late = service.ask(Double.class, LATENESS);
      System.out.printf("99 of 100 wake-ups handled within %.0f ms of due%n", late * 1_000);
      assertThat(late).isBetween(0.0, (double) LATEST.toSeconds());
    }
  }

  @Test
  void all_of_them_are_looked_at_within_seconds_and_none_early() throws Exception {
    String[] more = {CLOCK, "--punctual.notices.channel=count"};
    Instant due;
    try (Running before = Running.on(data, more);
        Sending dmv = before.as("dmv")) {
      due = before.part(InstantSource.class).instant().plusSeconds(900);
      Instant opened = due.minusSeconds(900);
      fill(dmv, TICKETS, i -> opened);
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

  private static void fill(Sending dmv, int tickets, IntFunction<Instant> opened) throws Exception {
    Events events = new Events("dmv");
    for (int from = 0; from < tickets; from += AT_A_TIME) {
      String[] batch = new String[AT_A_TIME];
      for (int i = 0; i < AT_A_TIME; i++) {
        batch[i] = events.opened("INC" + (from + i), opened.apply(from + i), "high", "high");
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

package punctual.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.app.Places;
import punctual.app.Service;
import punctual.contract.NoticeOutcome;

/** Limits and bundles of notices, at instants that nobody waits for. */
class TurnsTest {

  /** The service's own publisher does not get there. */
  private static final Instant NINE = Instant.parse("2100-01-01T09:00:00Z");

  private static final Duration HOUR = Duration.ofHours(1);
  private static final boolean PATIENT = true;

  @TempDir private static Path data;
  private static Service service;
  private static JdbcClient jdbc;
  private static NoticeStore store;

  private final List<Turns.Taken> taken = new ArrayList<>();

  @BeforeAll
  static void start() {
    service = Places.service(data, "--punctual.notices.channel=count");
    jdbc = service.part(JdbcClient.class);
    store =
        new NoticeStore(jdbc, service.part(TransactionTemplate.class), (agency, what) -> List.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void forget() {
    jdbc.sql("delete from notice_turn").update();
    jdbc.sql("delete from notice").update();
    jdbc.sql("delete from sent_lately").update();
  }

  private static void waiting(String ticket, int severity, Instant from, String columns) {
    jdbc.sql(
            "insert into notice (agency, ticket, line, copy, key, notice, role, rank, channel,"
                + " address, subject, body, at, severity, state, patient, others, bundle, most,"
                + " within_seconds) values ('dmv', ?, 1, 0, 'update', 'update', 'customer', 1,"
                + " 'email', 'a@b.example', ?, 'words', ?, ?, 'waiting', "
                + columns
                + ")")
        .params(ticket, "About " + ticket, at(from), severity)
        .update();
    jdbc.sql(
            "insert into notice_turn (agency, ticket, line, copy, channel, severity, at)"
                + " values ('dmv', ?, 1, 0, 'email', ?, ?)")
        .params(ticket, severity, at(from))
        .update();
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  private static void limited(String ticket, int severity, boolean patient, boolean others) {
    waiting(ticket, severity, NINE, patient + ", " + others + ", false, 2, 3600");
  }

  private static void bundled(String ticket, Instant from) {
    waiting(ticket, 2, from, "true, false, true, null, null");
  }

  /** What goes out at an instant. */
  private List<String> sent(Instant now) {
    taken.clear();
    store
        .waiting(now, List.of(), 100)
        .forEach((agency, keys) -> store.publish(agency, keys, now, taken::add));
    return tickets(taken.stream().flatMap(one -> one.now().stream()));
  }

  private static List<String> tickets(Stream<Waiting> notices) {
    return notices.map(notice -> notice.key().ticket()).toList();
  }

  private static NoticeOutcome delivered(Waiting notice) {
    return NoticeOutcome.delivered(notice.message("dmv", List.of()));
  }

  @Test
  void what_is_beyond_the_limit_waits_until_the_oldest_no_longer_counts() {
    for (String ticket : List.of("A", "B", "C")) {
      limited(ticket, 2, PATIENT, false);
    }

    assertThat(sent(NINE)).containsExactly("A", "B");
    assertThat(sent(NINE.plus(HOUR).minusMillis(1))).isEmpty();
    assertThat(sent(NINE.plus(HOUR))).containsExactly("C");
  }

  @Test
  void the_most_severe_gets_the_place() {
    limited("A", 2, PATIENT, false);
    limited("B", 3, PATIENT, false);
    limited("C", 1, PATIENT, false);

    assertThat(sent(NINE)).containsExactly("C", "A");
  }

  @Test
  void what_may_not_wait_goes_another_way_at_once() {
    for (String ticket : List.of("A", "B", "C")) {
      limited(ticket, 2, !PATIENT, true);
    }

    assertThat(sent(NINE)).containsExactly("A", "B");
    assertThat(tickets(taken.get(0).elsewhere().stream())).containsExactly("C");
  }

  @Test
  void what_may_not_wait_and_has_no_other_way_is_sent_all_the_same() {
    for (String ticket : List.of("A", "B", "C")) {
      limited(ticket, 2, !PATIENT, false);
    }

    assertThat(sent(NINE)).containsExactly("A", "B", "C");
  }

  @Test
  void what_was_sent_before_a_restart_still_counts() {
    limited("A", 2, PATIENT, false);
    limited("B", 2, PATIENT, false);
    sent(NINE);
    limited("C", 2, PATIENT, false);
    store =
        new NoticeStore(jdbc, service.part(TransactionTemplate.class), (agency, what) -> List.of());

    assertThat(sent(NINE.plusSeconds(1))).isEmpty();
  }

  @Test
  void bundled_ones_go_as_one_when_the_first_is_due() {
    bundled("A", NINE);
    bundled("B", NINE.plusSeconds(60));
    waiting("C", 2, NINE, "true, false, false, null, null");

    assertThat(sent(NINE.minusMillis(1))).isEmpty();
    assertThat(sent(NINE)).containsExactly("A", "C");
    assertThat(taken.get(0).now().get(0).body()).contains("About A", "About B");
    assertThat(taken.get(0).now().get(0).subject()).isEqualTo("About A (+ 1)");
    assertThat(sent(NINE.plusSeconds(60))).isEmpty();
  }

  @Test
  void what_becomes_of_the_carrier_becomes_of_the_carried() {
    bundled("A", NINE);
    bundled("B", NINE);
    sent(NINE);
    NoticeOutcome outcome = delivered(taken.get(0).now().get(0));

    assertThat(new Bundles(jdbc, "dmv").spread(List.of(outcome)))
        .extracting(NoticeOutcome::ticket, NoticeOutcome::key)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A", "update#1.0"),
            org.assertj.core.groups.Tuple.tuple("B", "update#1.0"));
  }

  @Test
  void other_addresses_have_limits_of_their_own() {
    limited("A", 2, PATIENT, false);
    limited("B", 2, PATIENT, false);
    limited("C", 2, PATIENT, false);
    jdbc.sql("update notice set address = 'c@b.example' where ticket = 'C'").update();

    assertThat(sent(NINE)).containsExactly("A", "B", "C");
  }
}

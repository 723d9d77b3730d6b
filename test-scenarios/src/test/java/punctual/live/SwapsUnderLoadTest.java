package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.release.Activating;
import punctual.release.Order;
import punctual.scenarios.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifteen hours of incidents pass in a minute, and every second another release takes over the open
 * tickets: all say the same, but one words its rules and one draws its flows otherwise. A ticket
 * that an event reached after a wake-up it should have preceded is left out: what was sent stays
 * sent.
 */
@Tag("slow")
class SwapsUnderLoadTest {

  private static final int SPEED = 900;
  private static final Duration PLAYED = Duration.ofHours(15);
  private static final int TICKETS = 150;

  @TempDir private static Path folder;
  private static final AtomicInteger SWAPS = new AtomicInteger();
  private static List<String> history;
  private static List<String> lived;
  private static List<String> replayed;
  private static List<String> late;
  private static long notices;
  private static long handedOver;

  @BeforeAll
  static void play() throws Exception {
    try (Running service =
        Running.on(
            data(),
            "--punctual.clock=2016-02-29T06:00-05:00x" + SPEED,
            "--punctual.tolerance=30d",
            "--punctual.releases.watch=false",
            "--punctual.notices.channel=count")) {
      List<String> releases = OtherReleases.stored(service);
      InstantSource clock = service.part(InstantSource.class);
      history = history(clock.instant());
      ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();
      every.scheduleAtFixedRate(() -> swap(service, releases), 0, 1, TimeUnit.SECONDS);
      send(service, clock);
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> handled(service));
      every.shutdownNow();
      every.awaitTermination(10, TimeUnit.SECONDS);
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> waiting(service) == 0);
      look(service);
    }
    compare();
  }

  /** What the service has made of it. */
  private static void look(Running service) {
    late =
        service
            .part(JdbcClient.class)
            .sql("select distinct ticket from ledger where line like '%\"kind\":\"corrected\"%'")
            .query(String.class)
            .list();
    notices = service.ask(Long.class, "select count(*) from notice");
    handedOver = service.ask(Long.class, "select count(*) from notice where state = 'handed-over'");
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private static Instant time(String event) {
    JsonNode body = JsonMapper.shared().readTree(event);
    return Instant.parse(body.get("time").asString());
  }

  private static List<String> history(Instant now) {
    Instant start = now.plusSeconds(SPEED);
    return Histories.of(5, TICKETS, start).stream()
        .filter(event -> time(event).isBefore(start.plus(PLAYED)))
        .toList();
  }

  private static void swap(Running service, List<String> releases) {
    String next = releases.get(SWAPS.incrementAndGet() % releases.size());
    service.part(Activating.class).activate(new Order(next, "ann", "to see", true, null));
  }

  /** Each event at its own time. */
  private static void send(Running service, InstantSource clock) throws Exception {
    List<Sending> senders = new ArrayList<>();
    for (String agency : List.of("dmv", "tax", "health", "county")) {
      senders.add(service.as(agency));
    }
    for (String event : history) {
      Duration ahead = Duration.between(clock.instant(), time(event));
      LockSupport.parkNanos(ahead.toNanos() / SPEED);
      int agency = List.of("dmv", "tax", "health", "county").indexOf(agency(event));
      senders.get(agency).send(event);
    }
    for (Sending sender : senders) {
      sender.close();
    }
  }

  private static String agency(String event) {
    return JsonMapper.shared().readTree(event).get("source").asString().replace("/agencies/", "");
  }

  private static boolean handled(Running service) {
    return service.ask(Long.class, "select count(*) from inbox") >= history.size();
  }

  private static long waiting(Running service) {
    return service.ask(
        Long.class, "select count(*) from notice where state in ('waiting', 'published')");
  }

  /** What was decided up to the last event, whatever release decided it. */
  private static void compare() throws IOException {
    Files.write(file("all"), history);
    Instant last = time(history.get(history.size() - 1));
    Verb.run("ledger", "--data", data(), "--decided", "--out", file("live"));
    Verb.run("replay", "--events", file("all"), "--out", file("replayed"), "--home", Project.ROOT);
    lived = lines("live", last);
    replayed = lines("replayed", last);
  }

  private static List<String> lines(String name, Instant until) throws IOException {
    try (Stream<String> lines = Files.lines(file(name))) {
      return lines
          .filter(line -> !Instant.parse(line.substring(7, line.indexOf('"', 7))).isAfter(until))
          .filter(line -> late.stream().noneMatch(ticket -> line.contains('"' + ticket + '"')))
          .toList();
    }
  }

  private static List<String> withoutRelease(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(",\"release\":\"\\w+\"", "")).toList();
  }

  private static List<String> notices(List<String> lines) {
    return withoutRelease(lines).stream()
        .filter(line -> line.contains("\"kind\":\"notice\""))
        .toList();
  }

  @Test
  void there_was_a_swap_every_second_and_every_release_judged() {
    assertThat(SWAPS.get()).isGreaterThan((int) PLAYED.toSeconds() / SPEED / 2);
    assertThat(lived.stream().map(line -> line.replaceAll(".*\"release\":", "")).distinct())
        .hasSize(OtherReleases.COUNT);
  }

  @Test
  void hardly_an_event_came_late() {
    assertThat(late).hasSizeLessThan(TICKETS / 5);
  }

  @Test
  void no_notice_is_lost_or_doubled_or_shifted() {
    assertThat(notices(lived)).hasSizeGreaterThan(TICKETS).isEqualTo(notices(replayed));
  }

  @Test
  void nothing_else_in_the_ledger_differs_but_the_release() {
    assertThat(withoutRelease(lived)).isEqualTo(withoutRelease(replayed));
  }

  @Test
  void every_notice_recorded_was_handed_over() {
    assertThat(handedOver).isPositive().isEqualTo(notices);
  }

  @Test
  void the_ledger_is_whole_and_what_its_inputs_give() {
    Verb verified = Verb.run("verify", "--data", data());
    assertThat(verified.code()).as(verified.said()).isZero();
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.scenarios.Project;

/** A broker in a process of its own is killed three times while a past is fed through it. */
@Tag("slow")
class OutsideBrokerTest {

  private static final int KILLS = 3;
  private static final List<String> HISTORY = Histories.of(5, 600);

  @TempDir private static Path folder;
  private static OutsideBroker broker;
  private static Running service;
  private static Verb fed;

  @BeforeAll
  static void feedAndKill() throws Exception {
    Files.write(file("all"), HISTORY);
    broker = OutsideBroker.create(folder.resolve("artemis"));
    broker.start();
    List<String> settings = new ArrayList<>(broker.settings());
    settings.add("--punctual.clock=events");
    service = Running.on(folder.resolve("data"), settings.toArray(String[]::new));
    CompletableFuture<Verb> feeding = CompletableFuture.supplyAsync(OutsideBrokerTest::feed);
    for (int kill = 1; kill <= KILLS; kill++) {
      long wanted = HISTORY.size() * (long) kill / (KILLS + 1);
      await(() -> count("select count(*) from inbox") >= wanted);
      broker.kill();
      broker.start();
    }
    fed = feeding.get();
    await(() -> count("select count(*) from notice where state in ('waiting', 'published')") == 0);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
    broker.close();
  }

  private static void await(java.util.concurrent.Callable<Boolean> what) {
    Awaitility.await().atMost(Duration.ofMinutes(3)).until(what);
  }

  private static Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private static long count(String sql) {
    return service.ask(Long.class, sql);
  }

  private static Verb feed() {
    return Verb.run(
        "feed",
        "--events",
        file("all"),
        "--to",
        broker.url(),
        "--credentials",
        broker.credentials(),
        "--home",
        Project.ROOT);
  }

  @Test
  void every_message_was_answered() {
    assertThat(fed.code()).as(fed.said()).isZero();
  }

  @Test
  void the_ledger_is_the_replays_byte_for_byte() {
    Verb.run("ledger", "--data", service.data(), "--decided", "--out", file("live"));
    Verb.run("replay", "--events", file("all"), "--out", file("replayed"), "--home", Project.ROOT);

    assertThat(file("live")).hasSameBinaryContentAs(file("replayed"));
  }

  @Test
  void every_mail_went_out_under_one_name() throws Exception {
    long copies =
        count("select count(*) from notice where state = 'handed-over' and channel = 'email'");

    assertThat(copies).isPositive();
    try (var mails = Files.list(service.data().resolve("mail/new"))) {
      assertThat(mails.count()).isEqualTo(copies);
    }
  }

  @Test
  void no_broker_of_its_own_was_started() {
    assertThat(service.data().resolve("broker")).doesNotExist();
  }
}

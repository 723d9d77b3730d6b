package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.app.CommandDatabase;
import punctual.scenarios.Project;

/** The whole service, broker and all, is killed five times while a past is fed into it. */
@Tag("slow")
class KilledServiceTest {

  private static final int KILLS = 5;
  private static final List<String> HISTORY = Histories.of(3, 1_500);

  @TempDir private static Path folder;
  private static int port;
  private static Process process;
  private static Verb fed;

  @BeforeAll
  static void feedAndKill() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    Files.write(file("all"), HISTORY);
    start();
    CompletableFuture<Verb> feeding = CompletableFuture.supplyAsync(KilledServiceTest::feed);
    for (int kill = 1; kill <= KILLS; kill++) {
      long wanted = HISTORY.size() * (long) kill / (KILLS + 1);
      Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> handled() >= wanted);
      process.destroyForcibly().waitFor();
      start();
    }
    fed = feeding.get();
    Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> waiting() == 0);
  }

  @AfterAll
  static void stop() throws Exception {
    process.destroy();
    process.waitFor();
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private static void start() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of("punctual.cli.Main", "serve", "--clock", "events", "--port", "0"));
    command.addAll(List.of("--home", Project.ROOT.toString(), "--data", data().toString()));
    command.add("--punctual.broker.port=" + port);
    Path said = folder.resolve("said.txt");
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> Files.readString(said).contains("ready after"));
  }

  private static Verb feed() {
    return Verb.run(
        "feed",
        "--events",
        file("all"),
        "--to",
        "tcp://127.0.0.1:" + port,
        "--credentials",
        data().resolve("broker-users.properties"),
        "--home",
        Project.ROOT);
  }

  private static long handled() {
    return count("select count(*) from inbox");
  }

  private static long waiting() {
    return count("select count(*) from notice where state in ('waiting', 'published')");
  }

  private static long count(String sql) {
    try (CommandDatabase database = CommandDatabase.open(data(), null)) {
      return database.jdbc().sql(sql).query(Long.class).single();
    }
  }

  @Test
  void every_message_was_answered() {
    assertThat(fed.code()).as(fed.said()).isZero();
  }

  @Test
  void the_ledger_is_the_replays_byte_for_byte() {
    Verb.run("ledger", "--data", data(), "--decided", "--out", file("live"));
    Verb.run("replay", "--events", file("all"), "--out", file("replayed"), "--home", Project.ROOT);

    assertThat(file("live")).hasSameBinaryContentAs(file("replayed"));
  }

  @Test
  void the_ledger_is_whole_and_what_its_inputs_give() {
    Verb verified = Verb.run("verify", "--data", data());

    assertThat(verified.code()).as(verified.said()).isZero();
  }

  @Test
  void every_notice_was_handed_over_and_none_under_two_names() throws Exception {
    long copies;
    try (CommandDatabase database = CommandDatabase.open(data(), null)) {
      JdbcClient jdbc = database.jdbc();
      copies =
          jdbc.sql("select count(*) from notice where state = 'handed-over' and channel = 'email'")
              .query(Long.class)
              .single();
    }

    assertThat(messageIds().distinct().count()).isEqualTo(copies);
  }

  private static Stream<String> messageIds() throws IOException {
    return Files.list(data().resolve("mail/new")).map(KilledServiceTest::messageId);
  }

  private static String messageId(Path mail) {
    try {
      return Files.readString(mail)
          .lines()
          .filter(line -> line.startsWith("Message-ID: "))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

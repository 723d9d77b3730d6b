package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.scenarios.Project;

/** A past is fed through the broker into a service that is stopped in between. */
class FromQueueToLedgerTest {

  private static final List<String> HISTORY = Histories.of(7, 150);
  private static final int HALF = HISTORY.size() / 2;

  @TempDir private static Path folder;
  private static Verb fed;
  private static Verb verified;

  @BeforeAll
  static void feedInTwoHalves() throws Exception {
    Files.write(file("all"), HISTORY);
    Files.write(file("first"), HISTORY.subList(0, HALF));
    Files.write(file("second"), HISTORY.subList(HALF, HISTORY.size()));
    try (Running service = Running.loadingHistory(data())) {
      feed(service, "first");
    }
    try (Running service = Running.loadingHistory(data())) {
      fed = feed(service, "second");
      verified = Verb.run("verify", "--data", data());
    }
    Verb.run("ledger", "--data", data(), "--decided", "--out", file("live"));
    replay("all", "replayed");
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private static Verb feed(Running service, String events) {
    return Verb.run(
        "feed",
        "--events",
        file(events),
        "--to",
        service.brokerUrl(),
        "--credentials",
        service.credentials(),
        "--home",
        Project.ROOT);
  }

  private static Verb replay(String events, String ledger) {
    return Verb.run(
        "replay", "--events", file(events), "--out", file(ledger), "--home", Project.ROOT);
  }

  @Test
  void every_message_is_answered() {
    int clocks = 4;
    assertThat(fed.code()).as(fed.said()).isZero();
    assertThat(fed.said())
        .contains("%,d accepted".formatted(HISTORY.size() - HALF + clocks), "0 rejected");
  }

  @Test
  void the_services_ledger_is_the_replays_byte_for_byte() throws Exception {
    assertThat(Files.size(file("live"))).isPositive();
    assertThat(file("live")).hasSameBinaryContentAs(file("replayed"));
  }

  @Test
  void the_stored_ledger_is_whole_and_what_its_inputs_give() {
    assertThat(verified.said()).contains("whole, and what the inputs give, byte for byte");
    assertThat(verified.code()).isZero();
  }

  @Test
  void each_line_of_the_ledger_has_its_hash_beside_it() throws Exception {
    Verb.run(
        "ledger", "--data", data(), "--out", file("full"), "--chain", folder.resolve("hashes"));

    assertThat(Files.readAllLines(folder.resolve("hashes")))
        .hasSameSizeAs(Files.readAllLines(file("full")));
  }

  @Test
  void notices_lie_as_mails_in_the_mail_folder() throws Exception {
    try (Stream<Path> mails = Files.list(data().resolve("mail/new"))) {
      String mail = Files.readString(mails.findAny().orElseThrow());
      assertThat(mail).contains("Subject: ", "Message-ID: ", "To: ");
    }
  }

  @Test
  void shuffled_and_with_doubles_it_gives_the_same_ledger() throws Exception {
    List<String> shuffled = new ArrayList<>(HISTORY);
    shuffled.addAll(HISTORY.subList(0, HISTORY.size() / 20));
    Collections.shuffle(shuffled, new Random(11));
    Files.write(file("shuffled"), shuffled);

    Verb replayed = replay("shuffled", "from-shuffled");

    assertThat(replayed.code()).isZero();
    assertThat(file("from-shuffled")).hasSameBinaryContentAs(file("replayed"));
  }
}

package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.scenarios.Project;

/** Two files are fed at once, as the same senders. */
class TwoFeedsTest {

  private static final int CLOCKS = 4;

  @Test
  void each_gets_the_answers_to_its_own_events(@TempDir Path folder) throws Exception {
    List<String> some = Histories.of(11, 60);
    Files.write(folder.resolve("odd"), parted(some, 1));
    Files.write(folder.resolve("even"), parted(some, 0));
    try (Running service = Running.loadingHistory(folder.resolve("data"))) {
      CompletableFuture<Verb> odd =
          CompletableFuture.supplyAsync(() -> feed(service, folder.resolve("odd")));
      Verb even = feed(service, folder.resolve("even"));
      assertThat(even.said()).contains("%,d answers".formatted(parted(some, 0).size() + CLOCKS));
      assertThat(odd.get().said())
          .contains("%,d answers".formatted(parted(some, 1).size() + CLOCKS));
    }
  }

  private static List<String> parted(List<String> lines, int rest) {
    return lines.stream().filter(line -> lines.indexOf(line) % 2 == rest).toList();
  }

  private static Verb feed(Running service, Path events) {
    return Verb.run(
        "feed",
        "--events",
        events,
        "--to",
        service.brokerUrl(),
        "--credentials",
        service.credentials(),
        "--home",
        Project.ROOT);
  }
}

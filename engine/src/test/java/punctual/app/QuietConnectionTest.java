package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class QuietConnectionTest {

  @Test
  void a_connection_that_says_nothing_for_a_while_lives_on(@TempDir Path folder) throws Exception {
    try (DataFolder data = DataFolder.hold(folder);
        EmbeddedBroker broker = Places.broker(data);
        BrokerClient inside =
            new BrokerClient(broker.insideUrl(), "engine", broker.passwords().get("engine"));
        BrokerClient outside = new BrokerClient(broker, "dmv")) {
      Awaitility.await()
          .pollDelay(Duration.ofSeconds(25))
          .atMost(Duration.ofSeconds(30))
          .until(() -> true);

      inside.send("replies.dmv", "still here");

      assertThat(outside.receive("replies.dmv").getBody(String.class)).isEqualTo("still here");
    }
  }
}

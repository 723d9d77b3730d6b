package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The database stands still for half a minute: its processes are stopped, then go on. */
@Tag("slow")
class DatabaseAwayTest {

  private static final Instant AT = Instant.parse("2014-11-01T12:00:00Z");
  private static final Duration AWAY = Duration.ofSeconds(30);

  @TempDir private Path data;

  @Test
  void what_arrives_meanwhile_is_answered_afterwards_and_nothing_is_lost() throws Exception {
    Events events = new Events("dmv");
    try (Running service = Running.loadingHistory(data);
        Sending dmv = service.as("dmv")) {
      dmv.ask(events.opened("INC1", AT, "high", "high"));
      signal("STOP");
      for (int i = 2; i <= 50; i++) {
        dmv.send(events.opened("INC" + i, AT.plusSeconds(i), "high", "high"));
      }
      Instant back = Instant.ofEpochMilli(System.currentTimeMillis()).plus(AWAY);
      Awaitility.await()
          .atMost(AWAY.plusSeconds(10))
          .until(() -> System.currentTimeMillis() > back.toEpochMilli());
      signal("CONT");
      for (int i = 2; i <= 50; i++) {
        JsonNode answer = dmv.answer();
        assertThat(answer.get("answer").asString()).isEqualTo("accepted");
      }
      assertThat(service.ask(Long.class, "select count(*) from dead_letter")).isZero();
      assertThat(service.ask(Long.class, "select count(*) from ticket")).isEqualTo(50);
    }
    assertThat(Verb.run("verify", "--data", data).code()).isZero();
  }

  /** Stops or continues the server and all its processes. */
  private void signal(String signal) throws Exception {
    long server = Long.parseLong(Files.readAllLines(data.resolve("pg17/postmaster.pid")).get(0));
    ProcessHandle handle = ProcessHandle.of(server).orElseThrow();
    for (ProcessHandle one :
        java.util.stream.Stream.concat(handle.descendants(), java.util.stream.Stream.of(handle))
            .toList()) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(one.pid()))
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    }
  }
}

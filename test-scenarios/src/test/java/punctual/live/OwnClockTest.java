package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that starts where it is told and runs fast. */
class OwnClockTest {

  private static final String UPDATES =
      "select count(*) from ledger where ticket = 'INC1' and line like '%\"notice\":\"update\"%'";

  @TempDir private Path data;

  @Test
  void hours_pass_in_seconds_and_go_on_after_a_restart() throws Exception {
    Instant stopped;
    try (Running service = Running.on(data, "--punctual.clock=2016-02-29T06:00-05:00x1800");
        Sending dmv = service.as("dmv")) {
      Instant now = service.part(InstantSource.class).instant();
      assertThat(now).isAfterOrEqualTo("2016-02-29T11:00:00Z");
      dmv.ask(new Events("dmv").opened("INC1", now, "high", "high"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> service.ask(Long.class, UPDATES) >= 2);
      stopped = service.part(InstantSource.class).instant();
    }
    try (Running service = Running.on(data, "--punctual.clock=2016-02-29T06:00-05:00x1800")) {
      Instant again = service.part(InstantSource.class).instant();
      long one = Duration.ofSeconds(1).multipliedBy(1800).toSeconds();
      assertThat(again).isAfter(stopped.minusSeconds(2 * one));
      long before = service.ask(Long.class, UPDATES);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> service.ask(Long.class, UPDATES) > before);
    }
  }
}

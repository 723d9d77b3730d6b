package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long reading takes, over events of one's own: {@code -Dpunctual.events=FILE}, a file of JSON
 * lines, and {@code -Dtests.excluded=}.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "punctual.events", matches = ".+")
class ContractSpeedTest {
  private static final int PASSES = 10;

  @Test
  void an_event_is_read_in_fifteen_microseconds() throws IOException {
    List<byte[]> bodies =
        Files.readAllLines(Path.of(System.getProperty("punctual.events"))).stream()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();
    long started = System.nanoTime();
    Contract contract = Contract.load();
    System.out.printf("load: %.0f ms%n", (System.nanoTime() - started) / 1e6);
    double fastest = Double.MAX_VALUE;
    for (int pass = 1; pass <= PASSES; pass++) {
      double micros = microsPerEvent(contract, bodies);
      System.out.printf("pass %d: %.2f µs an event%n", pass, micros);
      fastest = Math.min(fastest, micros);
    }
    assertThat(fastest).isLessThan(15);
  }

  private static double microsPerEvent(Contract contract, List<byte[]> bodies) {
    long started = System.nanoTime();
    for (byte[] body : bodies) {
      assertReadable(contract.read(body));
    }
    return (System.nanoTime() - started) / 1e3 / bodies.size();
  }

  private static void assertReadable(Reading reading) {
    if (!(reading instanceof Reading.Readable)) {
      throw new AssertionError(reading);
    }
  }
}

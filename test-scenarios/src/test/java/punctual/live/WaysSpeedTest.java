package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.Credentials;
import punctual.time.SystemClock;

/** How fast events come in by REST, and what one agency's flood does to another's events. */
@Tag("slow")
class WaysSpeedTest {

  private static final int WARM = 1_000;
  private static final int EVENTS = 6_000;
  private static final int CLIENTS = 64;

  /** Two cores, 300 events a second. */
  private static final double MOST_CPU_MILLIS = 2 * 1000 / 300.0;

  private static final int FLOOD = 8_000;
  private static final int QUIET = 40;

  @TempDir private Path data;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static String event(int i) {
    return new Events("dmv").opened("R" + i, new SystemClock().instant(), "low", "low");
  }

  private static double cpuSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private int post(Running service, int from, int count) throws Exception {
    String pair = "dmv:" + Credentials.read(service.credentials()).password("dmv");
    String login =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    URI address = URI.create("http://127.0.0.1:" + service.port() + "/api/events");
    Semaphore places = new Semaphore(CLIENTS);
    AtomicInteger taken = new AtomicInteger();
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      places.acquire();
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Authorization", login)
              .POST(BodyPublishers.ofString(event(i)))
              .build();
      all.add(
          http.sendAsync(request, BodyHandlers.discarding())
              .thenAccept(answer -> taken.addAndGet(answer.statusCode() == 200 ? 1 : 0))
              .whenComplete((none, failure) -> places.release()));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    return taken.get();
  }

  @Test
  void three_hundred_events_a_second_by_rest_on_two_cores() throws Exception {
    try (Running service = Running.on(data, "--punctual.notices.channel=count")) {
      post(service, 0, WARM);
      double cpu = cpuSeconds();
      long began = System.nanoTime();
      int taken = post(service, WARM, EVENTS);
      double seconds = (System.nanoTime() - began) / 1e9;
      double each = (cpuSeconds() - cpu) * 1000 / EVENTS;
      System.out.printf("rest: %.0f events/s, %.2f ms CPU each%n", EVENTS / seconds, each);

      assertThat(taken).isEqualTo(EVENTS);
      assertThat(each).isLessThan(MOST_CPU_MILLIS);
    }
  }

  /** The times that each of some events takes to its answer, sorted. */
  private static long[] times(Sending tax, String name) throws Exception {
    Events events = new Events("tax");
    long[] millis = new long[QUIET];
    for (int i = 0; i < QUIET; i++) {
      Instant now = new SystemClock().instant();
      long began = System.nanoTime();
      tax.ask(events.opened(name + i, now, "low", "low"));
      millis[i] = (System.nanoTime() - began) / 1_000_000;
    }
    Arrays.sort(millis);
    return millis;
  }

  @Test
  void a_quiet_agency_is_answered_within_a_second_while_another_floods() throws Exception {
    try (Running service = Running.on(data, "--punctual.notices.channel=count");
        Sending dmv = service.as("dmv");
        Sending tax = service.as("tax")) {
      times(tax, "WARM");
      long[] alone = times(tax, "ALONE");
      for (int i = 0; i < FLOOD; i += 500) {
        dmv.send(
            java.util.stream.IntStream.range(i, i + 500)
                .mapToObj(WaysSpeedTest::event)
                .toArray(String[]::new));
      }
      long[] flooded = times(tax, "FLOODED");
      int left =
          FLOOD - service.ask(Integer.class, "select count(*) from inbox where agency = 'dmv'");
      System.out.printf(
          "quiet: median %d ms, longest %d ms; beside a flood: median %d ms, longest %d ms; of the"
              + " flood %d left%n",
          alone[QUIET / 2], alone[QUIET - 1], flooded[QUIET / 2], flooded[QUIET - 1], left);

      assertThat(left).isPositive();
      assertThat(Duration.ofMillis(flooded[QUIET / 2])).isLessThan(Duration.ofSeconds(1));
    }
  }
}

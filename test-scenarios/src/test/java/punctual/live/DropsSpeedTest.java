package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.time.SystemClock;

/** How fast events come in by files and by mail (issue 6: 300 a second for each, on two cores). */
@Tag("slow")
class DropsSpeedTest {

  private static final int WARM = 1_000;
  private static final int EVENTS = 6_000;

  /** Two cores, 300 events a second. */
  private static final double MOST_CPU_MILLIS = 2 * 1000 / 300.0;

  private static final String CALLS =
      "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server";
  private static final String CALL =
      "AA0101,%d,0,0,PS,2015-01-04,8:00:07,8:00:12,5,8:00:12,8:00:40,28,AGENT,8:00:40,8:02:50,130,ANN";

  @TempDir private Path data;

  private static double cpuSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private void drop(String place, List<String> lines) throws IOException {
    Path folder = Files.createDirectories(data.resolve("files/in").resolve(place));
    Path half = Files.write(folder.resolve("half.part"), lines);
    Files.move(half, folder.resolve(lines.size() + ".txt"));
  }

  private static void await(Running service, int events) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .dontCatchUncaughtExceptions()
        .until(() -> service.ask(Integer.class, "select count(*) from inbox") >= events);
  }

  @FunctionalInterface
  private interface Bringing {
    void bring(int from, int to) throws Exception;
  }

  private static void measure(Running service, String way, Bringing bringing) throws Exception {
    bringing.bring(0, WARM);
    await(service, WARM);
    double cpu = cpuSeconds();
    long began = System.nanoTime();
    bringing.bring(WARM, WARM + EVENTS);
    await(service, WARM + EVENTS);
    double seconds = (System.nanoTime() - began) / 1e9;
    double each = (cpuSeconds() - cpu) * 1000 / EVENTS;
    System.out.printf("%s: %.0f events/s, %.2f ms CPU each%n", way, EVENTS / seconds, each);
    assertThat(each).isLessThan(MOST_CPU_MILLIS);
  }

  @Test
  void three_hundred_events_a_second_by_files_of_events() throws Exception {
    Events dmv = new Events("dmv");
    try (Running service = Running.on(data, "--punctual.notices.channel=count")) {
      measure(
          service,
          "jsonl",
          (from, to) -> {
            List<String> lines = new ArrayList<>();
            for (int i = from; i < to; i++) {
              lines.add(dmv.opened("F" + i, new SystemClock().instant(), "low", "low"));
            }
            drop("dmv", lines);
          });
    }
  }

  @Test
  void three_hundred_events_a_second_by_mapped_csv() throws Exception {
    try (Running service = Running.on(data, "--punctual.notices.channel=count")) {
      measure(
          service,
          "csv",
          (from, to) -> {
            List<String> lines = new ArrayList<>(List.of(CALLS));
            for (int i = from; i < to; i++) {
              lines.add(CALL.formatted(i));
            }
            drop("phones/phone-log", lines);
          });
    }
  }

  @Test
  void three_hundred_mails_a_second() throws Exception {
    try (OutsideMailbox box = OutsideMailbox.start();
        Running service =
            Running.on(
                data,
                "--punctual.notices.channel=count",
                "--punctual.ways.mailbox.host=127.0.0.1",
                "--punctual.ways.mailbox.port=" + box.port(),
                "--punctual.ways.mailbox.user=desk",
                "--punctual.ways.mailbox.password=secret",
                "--punctual.ways.mailbox.tls=false")) {
      measure(service, "imap", box::deliver);
    }
  }
}

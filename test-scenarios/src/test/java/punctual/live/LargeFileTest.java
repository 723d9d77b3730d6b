package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.CommandDatabase;
import punctual.scenarios.Project;

/** Records of a gigabyte go through a service that has half of it as heap (issue 6). */
@Tag("slow")
class LargeFileTest {

  private static final int ROWS = 10_800;
  private static final int ROW_CHARACTERS = 100_000;

  private static final String HEAD =
      "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server,remark\n";
  private static final String CALL =
      "AA0101,%d,0,0,PS,2015-01-04,8:00:07,8:00:12,5,8:00:12,8:00:40,28,AGENT,8:00:40,8:02:50,130,ANN,";

  @TempDir private Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private Process start() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of("punctual.cli.Main", "serve", "--port", "0"));
    command.addAll(List.of("--home", Project.ROOT.toString(), "--data", data().toString()));
    command.add("--punctual.broker.port=0");
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> Files.readString(said).contains("ready after"));
    return process;
  }

  private void drop() throws IOException {
    Path place = Files.createDirectories(data().resolve("files/in/phones/phone-log"));
    Path half = place.resolve("calls.part");
    String remark = "x".repeat(ROW_CHARACTERS) + "\n";
    try (BufferedWriter out = Files.newBufferedWriter(half)) {
      out.write(HEAD);
      for (int i = 0; i < ROWS; i++) {
        out.write(CALL.formatted(i));
        out.write(remark);
      }
    }
    assertThat(Files.size(half)).isGreaterThan(1L << 30);
    Files.move(half, place.resolve("calls.csv"));
  }

  private long taken() {
    try (CommandDatabase database = CommandDatabase.open(data(), null)) {
      return database.jdbc().sql("select count(*) from inbox").query(Long.class).single();
    }
  }

  @Test
  void a_gigabyte_of_records_is_taken_in_within_half_a_gigabyte_of_heap() throws Exception {
    Process service = start();
    try {
      drop();
      Path done = data().resolve("files/done/phones/phone-log/calls.csv");
      Awaitility.await()
          .atMost(Duration.ofMinutes(9))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> Files.exists(done) || !service.isAlive());

      assertThat(service.isAlive()).isTrue();
      assertThat(done).exists();
      assertThat(taken()).isEqualTo(ROWS);
    } finally {
      service.destroy();
      service.waitFor();
    }
  }
}

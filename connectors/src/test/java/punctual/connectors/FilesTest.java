package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  private static final String CALL =
      "A1,%d,0,0,PS,2010-08-02,9:00:00,9:00:10,10,9:00:10,9:01:00,50,AGENT,9:01:00,9:05:00,240,S1\n";
  private static final String HEAD =
      "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,"
          + "q_time,outcome,ser_start,ser_exit,ser_time,server\n";

  @TempDir private Path folder;
  private TestBroker broker;
  private FakeEngine engine;
  private WaysIn ways;
  private Connectors connectors;

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(folder.resolve("broker"));
    engine = new FakeEngine(broker, "dmv", "phones");
    ways = Desk.waysIn();
    connectors = Desk.start(broker, Desk.counting(), Desk.ROUTES, ways);
  }

  @AfterEach
  void stop() throws Exception {
    connectors.close();
    engine.close();
    broker.close();
  }

  @Test
  void a_file_of_events_is_taken_and_moved_to_done() throws Exception {
    drop("dmv/one.jsonl", event("f-1") + "\n" + event("f-2") + "\n\n");

    awaitFile("done/dmv/one.jsonl");
    assertThat(engine.taken).extracting("id").containsExactly("f-1", "f-2");
  }

  @Test
  void bad_lines_are_listed_by_line_and_the_others_count() throws Exception {
    drop(
        "dmv/two.jsonl",
        event("f-3") + "\nno JSON\n" + event("f-4").replace("high", "hihg") + "\n");

    awaitFile("failed/dmv/two.jsonl");
    assertThat(Files.readAllLines(place("failed/dmv/two.jsonl.problems.csv")))
        .anyMatch(line -> line.startsWith("2,,,"))
        .anyMatch(line -> line.startsWith("3,f-4,/data/impact,"));
    assertThat(engine.taken).hasSize(1);
  }

  @Test
  void records_are_mapped_and_a_mended_file_counts_nothing_twice() throws Exception {
    drop("phones/phone-log/day.csv", HEAD + CALL.formatted(1) + "A1,broken\n");
    awaitFile("failed/phones/phone-log/day.csv");
    drop("phones/phone-log/day.csv", HEAD + CALL.formatted(1) + CALL.formatted(2));
    awaitFile("done/phones/phone-log/day.csv");

    assertThat(engine.taken).extracting("type").containsExactly("call.completed", "call.completed");
  }

  @Test
  void a_file_in_the_folder_of_no_mapping_fails_and_says_so() throws Exception {
    drop("dmv/phone-log/day.csv", HEAD);
    drop("dmv/nothing/day.csv", HEAD);

    awaitFile("failed/dmv/phone-log/day.csv");
    awaitFile("failed/dmv/nothing/day.csv");
    assertThat(place("failed/dmv/phone-log/day.csv.problems.csv"))
        .content()
        .contains("is no mapping of dmv");
    assertThat(place("failed/dmv/nothing/day.csv.problems.csv"))
        .content()
        .contains("there is no such mapping");
  }

  @Test
  void a_file_that_is_still_being_written_is_left_alone() throws Exception {
    drop("dmv/half.jsonl.part", event("f-9"));
    drop("dmv/whole.jsonl", event("f-8"));

    awaitFile("done/dmv/whole.jsonl");
    assertThat(place("in/dmv/half.jsonl.part")).exists();
  }

  private static String event(String id) {
    return """
        {"specversion":"1.0","id":"%s","source":"/agencies/dmv","type":"ticket.opened","subject":"T1",\
        "time":"2010-11-01T09:00:00-04:00","data":{"agreement":"newyork","impact":"high"}}"""
        .formatted(id);
  }

  private Path place(String path) {
    return ways.folder().resolve("files").resolve(path);
  }

  private void drop(String path, String text) throws IOException {
    Path file = place("in/" + path);
    Files.createDirectories(file.getParent());
    Path draft = Files.writeString(folder.resolve("draft"), text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void awaitFile(String path) {
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(place(path)));
  }
}

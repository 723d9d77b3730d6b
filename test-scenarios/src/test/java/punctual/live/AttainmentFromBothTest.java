package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punctual.scenarios.Project;

/** The same attainment from the database as from a file of the same events. */
@Tag("slow")
class AttainmentFromBothTest {

  private static final Instant START = Instant.parse("2016-03-07T15:00:00Z");
  private static final List<String> LEVELS = List.of("high", "medium", "low");
  private static final List<String> TYPES =
      List.of(
          "responded", "paused", "resumed", "resolved", "reopened", "reclassified", "cancelled");

  @TempDir private static Path folder;
  private static final List<Line> LINES = new ArrayList<>();
  private static final Random RANDOM = new Random(11);

  private record Line(Instant at, String body) {}

  @BeforeAll
  static void feed() throws Exception {
    for (int i = 0; i < 60; i++) {
      ticket("CAT%04d".formatted(i), START.plusSeconds(i * 30_000L));
    }
    item("item.down", 2_000, "cat-web", true);
    item("item.up", 9_000, "cat-web", false);
    item("item.down", 100_000, "cat-database", false);
    item("item.up", 103_601, "cat-database", false);
    item("item.down", 2_400_000, "cat-application", false);
    add(START.plusSeconds(5_000_000), "/senders/monitoring", "item.up", null, "\"item\":\"cat-x\"");
    LINES.sort(Comparator.comparing(Line::at));
    Files.write(events(), LINES.stream().map(Line::body).toList());
    try (Running service = Running.loadingHistory(data())) {
      Verb fed =
          Verb.run(
              "feed",
              "--events",
              events(),
              "--to",
              service.brokerUrl(),
              "--agency",
              "all",
              "--credentials",
              service.credentials(),
              "--home",
              Project.ROOT);
      assertThat(fed.said()).contains(" answers, ");
    }
  }

  private static Path data() {
    return folder.resolve("data");
  }

  private static Path events() {
    return folder.resolve("events.jsonl");
  }

  private static void ticket(String name, Instant opened) {
    String source = "/agencies/" + (RANDOM.nextInt(3) == 0 ? "dts" : "governor");
    String topic = source.endsWith("governor") && name.endsWith("5") ? ",\"topic\":\"roads\"" : "";
    String category = name.endsWith("7") ? ",\"category\":\"change\"" : "";
    String facts =
        "\"agreement\":\"utah\",\"service\":\"constituent-affairs-tracking\",\"impact\":\"%s\",\"urgency\":\"%s\"";
    add(
        opened,
        source,
        "ticket.opened",
        name,
        facts.formatted(level(), level()) + topic + category);
    Instant at = opened;
    for (int i = RANDOM.nextInt(8); i > 0; i--) {
      at = at.plusSeconds(1 + RANDOM.nextInt(9_000));
      String type = TYPES.get(RANDOM.nextInt(TYPES.size()));
      add(at, source, "ticket." + type, name, facts(type));
    }
    if (RANDOM.nextBoolean()) {
      String score = "\"score\":%d,\"scale\":\"0-5\"".formatted(RANDOM.nextInt(6));
      String agency = source.substring(source.lastIndexOf('/') + 1);
      add(
          at.plusSeconds(60),
          "/senders/desk",
          "survey.answered",
          name + "\",\"agency\":\"" + agency,
          score);
    }
  }

  private static String level() {
    return LEVELS.get(RANDOM.nextInt(LEVELS.size()));
  }

  private static String facts(String type) {
    return switch (type) {
      case "paused" -> "\"reason\":\"awaiting-agency\"";
      case "resolved" -> "\"firstContact\":" + RANDOM.nextBoolean();
      case "reclassified" -> "\"impact\":\"" + level() + "\"";
      default -> "\"by\":\"ann\"";
    };
  }

  private static void item(String type, int seconds, String item, boolean planned) {
    String facts = "\"item\":\"%s\",\"planned\":%s".formatted(item, planned);
    add(START.plusSeconds(seconds), "/senders/monitoring", type, null, facts);
  }

  private static void add(Instant at, String source, String type, String subject, String facts) {
    String named = subject == null ? "" : "\"subject\":\"" + subject + "\",";
    LINES.add(
        new Line(
            at,
            """
            {"specversion":"1.0","id":"e-%d","source":"%s","type":"%s",%s"time":"%s","data":{%s}}"""
                .formatted(LINES.size(), source, type, named, at, facts)));
  }

  private static String statement(String agency, String month, Object... from) throws IOException {
    List<Object> words = new ArrayList<>(List.of("statement", "--agreement", "utah"));
    words.addAll(List.of("--agency", agency, "--month", month, "--home", Project.ROOT));
    words.addAll(List.of(from));
    Path out = Files.createTempFile(folder, "statement", ".csv");
    words.addAll(List.of("--out", out));
    Verb run = Verb.run(words.toArray());
    assertThat(run.code()).as(run.said()).isZero();
    return Files.readString(out);
  }

  @ParameterizedTest
  @CsvSource({"governor, 2016-03", "dts, 2016-03", "governor, 2016-04"})
  void the_database_gives_what_the_events_give(String agency, String month) throws Exception {
    String told = statement(agency, month, "--events", events());
    assertThat(told).startsWith("agreement,agency,month,clause,kept,all,percent,target,attained");
    assertThat(told).contains("UT-AVL-1", "UT-FCR-1", "UT-SAT-1");
    assertThat(statement(agency, month, "--data", data())).isEqualTo(told);
  }
}

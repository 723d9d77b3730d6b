package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.app.CommandDatabase;
import punctual.billing.LargeMonth;
import punctual.scenarios.Project;

/**
 * The end of a month of 1,000,000 incidents (issue 3: at most 5 minutes in 1 GB of heap). Real ones
 * go through the queues; each is then there fifty times over, with all its lines, under other
 * names.
 */
@Tag("slow")
class MonthEndSpeedTest {

  private static final int INCIDENTS = Integer.getInteger("incidents", 1_000_000);
  private static final int EACH = 50;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String MONTHS = "/api/agreements/newyork/months/";
  private static final String BILLING =
      "/api/agencies/%s/billing?agreement=newyork&month=" + LargeMonth.MONTH;

  private static final String TICKETS =
      """
      insert into ticket (agency, id, agreement, release, severity, opened, over, state, inputs, lines, head)
      select agency, id || '-' || n, agreement, release, severity, opened, over,
        replace(state, '"id":"' || id || '"', '"id":"' || id || '-' || n || '"'), inputs, lines, head
      from ticket cross join generate_series(2, ?) n
      """;
  private static final String LINES =
      """
      insert into ledger (agency, ticket, n, at, input, kind, line, hash, recorded, engine)
      select agency, ticket || '-' || copy, n, at, input, kind,
        replace(line, '"ticket":"' || ticket || '"', '"ticket":"' || ticket || '-' || copy || '"'),
        hash, recorded, engine
      from ledger cross join generate_series(2, ?) copy
      """;
  private static final String BILLED =
      """
      select sum((line::json ->> 'amount')::numeric) from ledger
      where kind = 'billed' and line::json ->> 'billTo' = ?
      """;

  @TempDir private Path folder;
  private int port;

  @Test
  void a_month_of_a_million_incidents_is_closed_in_five_minutes_within_a_gigabyte()
      throws Exception {
    Process service = start();
    try {
      load();
      long begun = System.nanoTime();
      String closed = ask(HttpRequest.newBuilder().POST(BodyPublishers.noBody()), MONTHS + "close");
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      System.out.printf("month end of %,d incidents: %s, %s%n", INCIDENTS, took, closed);
      assertThat(closed).contains("\"billed\":[\"dmv\",\"health\",\"tax\",\"unassigned\"]");
      assertThat(total("tax")).isEqualByComparingTo(billed("tax"));
      assertThat(took).isLessThanOrEqualTo(LONGEST);
      for (String format : List.of("csv", "json", "xlsx", "pdf")) {
        assertThat(bytes("dmv", "&format=" + format)).as(format).isPositive();
      }
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private Process start() throws Exception {
    Path said = folder.resolve("said.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of("punctual.cli.Main", "serve", "--clock", "events", "--port", "0"));
    command.addAll(List.of("--home", Project.ROOT.toString(), "--data", data().toString()));
    command.addAll(List.of("--punctual.broker.port=0", "--punctual.notices.channel=count"));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> Files.readString(said).contains("ready after"));
    String words = Files.readString(said);
    port = Integer.parseInt(words.replaceFirst("(?s).*http://127.0.0.1:(\\d+).*", "$1"));
    feed(words.replaceFirst("(?s).*broker (tcp://\\S+).*", "$1"));
    return process;
  }

  private Path data() {
    return folder.resolve("data");
  }

  private void feed(String broker) throws Exception {
    Path events = folder.resolve("events.jsonl");
    LargeMonth.write(INCIDENTS / EACH, events);
    Path users = data().resolve("broker-users.properties");
    Verb fed =
        Verb.run(
            "feed",
            "--events",
            events,
            "--to",
            broker,
            "--credentials",
            users,
            "--home",
            Project.ROOT);
    assertThat(fed.code()).as(fed.said()).isZero();
  }

  private void load() {
    try (CommandDatabase database = CommandDatabase.open(data(), null)) {
      JdbcClient jdbc = database.jdbc();
      jdbc.sql(TICKETS).param(EACH).update();
      jdbc.sql(LINES).param(EACH).update();
    }
  }

  private BigDecimal billed(String agency) {
    try (CommandDatabase database = CommandDatabase.open(data(), null)) {
      return database.jdbc().sql(BILLED).param(agency).query(BigDecimal.class).single();
    }
  }

  private URI address(String path) {
    String month = path.replace(MONTHS, MONTHS + LargeMonth.MONTH + "/");
    return URI.create("http://127.0.0.1:" + port + month);
  }

  private String ask(HttpRequest.Builder request, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(request.uri(address(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private InputStream open(String agency, String more) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address(BILLING.formatted(agency) + more)).build(),
            BodyHandlers.ofInputStream())
        .body();
  }

  private long bytes(String agency, String more) throws Exception {
    try (InputStream content = open(agency, more)) {
      return content.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** The column {@code amount} of what was first reported, added up. */
  private BigDecimal total(String agency) throws Exception {
    try (InputStream content = open(agency, "&view=first")) {
      return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(row -> row.split(",", -1)[10])
          .filter(cell -> !cell.isEmpty())
          .map(BigDecimal::new)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }
}

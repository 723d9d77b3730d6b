package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.NoticeOutcome;

class RouteChangesTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String PAGER =
      """
      - route:
          from:
            uri: direct:by-pager
            steps:
              - setBody: {constant: {expression: "%s"}}
              - to: {uri: "%s"}
      """;

  @TempDir private Path folder;
  private Path file;
  private TestBroker broker;
  private Connectors connectors;

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(folder.resolve("broker"));
    Path routes = Files.createDirectories(folder.resolve("routes"));
    file = routes.resolve("pager.camel.yaml");
    Files.writeString(file, PAGER.formatted("first", "jms:queue:pager"));
    connectors = Desk.start(broker, Desk.counting(), routes);
  }

  @AfterEach
  void stop() throws Exception {
    connectors.close();
    broker.close();
  }

  @Test
  void a_changed_file_takes_the_old_ones_place_within_5_seconds() throws Exception {
    Files.writeString(file, PAGER.formatted("second", "jms:queue:pager"));

    await().atMost(SOON).until(() -> paged().equals("second"));
  }

  @Test
  void a_new_file_runs_within_5_seconds() throws Exception {
    Files.writeString(
        file.resolveSibling("fax.camel.yaml"),
        PAGER.formatted("faxed", "jms:queue:fax").replace("by-pager", "by-fax"));

    await().atMost(SOON).until(() -> outcome("fax").delivered());
    assertThat(broker.text("fax")).isEqualTo("faxed");
  }

  @Test
  void a_deleted_file_ends_its_routes() throws Exception {
    Files.delete(file);

    await().atMost(SOON).until(() -> !outcome("pager").delivered());
    assertThat(outcome("pager").error()).isEqualTo("no route carries the channel \"pager\"");
  }

  @Test
  void a_file_that_is_no_yaml_leaves_the_old_route_running_and_is_reported() throws Exception {
    Files.writeString(file, "- route: [\n");

    await().atMost(SOON).until(() -> connectors.problems().containsKey("pager.camel.yaml"));
    assertThat(connectors.problems().get("pager.camel.yaml"))
        .startsWith("pager.camel.yaml:2:1: not YAML: ");
    assertThat(paged()).isEqualTo("first");
  }

  @Test
  void a_step_that_camel_does_not_know_is_named_with_its_place() throws Exception {
    Files.writeString(file, PAGER.formatted("third", "jms:queue:pager").replace("- to:", "- too:"));

    await().atMost(SOON).until(() -> !connectors.problems().isEmpty());
    assertThat(connectors.problems().get("pager.camel.yaml"))
        .matches("pager\\.camel\\.yaml:\\d+:\\d+: Camel's YAML knows no 'too' here; .*");
    assertThat(paged()).isEqualTo("first");
  }

  @Test
  void a_file_with_an_unknown_component_leaves_the_old_route_running() throws Exception {
    Files.writeString(file, PAGER.formatted("third", "pigeon:loft"));

    await().atMost(SOON).until(() -> !connectors.problems().isEmpty());
    assertThat(connectors.problems().get("pager.camel.yaml")).contains("pigeon");
    assertThat(paged()).isEqualTo("first");
  }

  @Test
  void a_bean_that_is_not_there_leaves_the_old_route_running_until_the_file_is_mended()
      throws Exception {
    Files.writeString(file, PAGER.formatted("third", "bean:nobody"));
    await().atMost(SOON).until(() -> !connectors.problems().isEmpty());
    assertThat(paged()).isEqualTo("first");

    Files.writeString(file, PAGER.formatted("mended", "jms:queue:pager"));
    await().atMost(SOON).until(() -> paged().equals("mended"));
    assertThat(connectors.problems()).isEmpty();
  }

  @Test
  void two_files_that_take_the_same_channel_cannot_both_run() throws Exception {
    Files.writeString(
        file.resolveSibling("other.camel.yaml"), PAGER.formatted("other", "jms:queue:pager"));

    await().atMost(SOON).until(() -> connectors.problems().containsKey("other.camel.yaml"));
    assertThat(paged()).isEqualTo("first");
  }

  private String paged() throws Exception {
    assertThat(outcome("pager").delivered()).isTrue();
    return broker.text("pager");
  }

  private NoticeOutcome outcome(String channel) throws Exception {
    broker.send(Notices.event(Notices.by(channel)));
    return broker.outcome();
  }
}

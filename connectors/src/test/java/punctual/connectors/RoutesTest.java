package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.NoticeOutcome;

class RoutesTest {
  @TempDir private Path folder;
  private TestBroker broker;

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(folder.resolve("broker"));
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
  }

  @Test
  void an_unknown_channel_fails_for_good_and_is_named() throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.counting())) {
      broker.send(Notices.event(Notices.by("fax")));
      NoticeOutcome outcome = broker.outcome();

      assertThat(outcome.delivered()).isFalse();
      assertThat(outcome.permanent()).isTrue();
      assertThat(outcome.error()).isEqualTo("no route carries the channel \"fax\"");
    }
  }

  @Test
  void a_channel_that_would_steer_a_route_fails_for_good() throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.counting())) {
      broker.send(Notices.event(Notices.by("count?block=true&timeout=9")));

      assertThat(broker.outcome().error()).startsWith("no channel: \"count?");
    }
  }

  @Test
  void a_message_that_is_no_notice_goes_to_the_dead_letters_and_blocks_nothing() throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.counting())) {
      broker.sendText("notices", "no JSON");
      broker.sendObject("notices");
      broker.send(Notices.event(Notices.by("count")));

      assertThat(broker.outcome().delivered()).isTrue();
      assertThat(List.of(deadLetter(), deadLetter()))
          .contains("neither a text nor a bytes message")
          .anyMatch(reason -> reason.startsWith("not JSON"));
    }
  }

  private String deadLetter() throws Exception {
    return broker.receive("dead.notices").getStringProperty("reason");
  }

  @Test
  void a_notice_in_bytes_is_read_like_one_in_text() throws Exception {
    try (Connectors connectors = Desk.start(broker, Desk.counting())) {
      broker.sendBytes("notices", Notices.event(Notices.by("count")).toJson());

      assertThat(broker.outcome().delivered()).isTrue();
      assertThat(connectors.counted()).isEqualTo(1);
    }
  }

  @Test
  void a_route_of_ones_own_carries_a_channel_of_ones_own() throws Exception {
    Path routes =
        routes(
            "pager.camel.yaml",
            """
        - route:
            from:
              uri: direct:by-pager
              steps:
                - setBody: {simple: {expression: "${body.send.subjectLine}"}}
                - to: {uri: "jms:queue:pager"}
        """);
    try (Connectors connectors = Desk.start(broker, Desk.counting(), routes)) {
      broker.send(Notices.event(Notices.by("pager")));

      assertThat(broker.outcome().delivered()).isTrue();
      assertThat(broker.text("pager")).isEqualTo("INC1 opened: Licence renewal down");
    }
  }

  @Test
  void no_header_of_a_message_reaches_a_route() throws Exception {
    Path written = folder.resolve("written");
    Path routes =
        routes(
            "folder.camel.yaml",
            """
        - route:
            from:
              uri: direct:by-folder
              steps:
                - setBody: {simple: {expression: "${headers.size} headers"}}
                - to: {uri: "file:%s?fileName=own.txt"}
        """
                .formatted(written));
    try (Connectors connectors = Desk.start(broker, Desk.counting(), routes)) {
      broker.sendForged(
          "notices",
          Notices.event(Notices.by("folder")).toJson(),
          Map.of(
              "CamelFileName", "../stolen.txt",
              "camel_HYPHEN_file_DOT_name", "x",
              "CamelJmsDestinationName", "dead.notices",
              "CamelOverruleFileName", "../stolen.txt"));

      assertThat(broker.outcome().delivered()).isTrue();
      assertThat(written.resolve("own.txt")).content().isEqualTo("0 headers");
      assertThat(folder.resolve("stolen.txt")).doesNotExist();
    }
  }

  @Test
  void a_route_file_that_is_wrong_is_named_with_the_reason() throws Exception {
    Path routes = routes("wrong.camel.yaml", "- route:\n    frmo:\n      uri: direct:x\n");

    assertThatThrownBy(() -> Desk.start(broker, Desk.counting(), routes))
        .isInstanceOf(InvalidRoute.class)
        .hasMessageContaining("wrong.camel.yaml")
        .hasMessageContaining("frmo");
  }

  @Test
  void an_address_to_send_from_that_is_none_is_refused() {
    assertThatThrownBy(() -> new MailSettings(MailSettings.Channel.COUNT, "desk", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("desk");
  }

  private Path routes(String name, String yaml) throws Exception {
    Path routes = Files.createDirectories(folder.resolve("routes"));
    Files.copy(Desk.ROUTES.resolve("notices.camel.yaml"), routes.resolve("notices.camel.yaml"));
    Files.writeString(routes.resolve(name), yaml);
    return routes;
  }
}

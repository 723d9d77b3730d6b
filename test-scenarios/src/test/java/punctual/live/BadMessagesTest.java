package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.app.Credentials;
import tools.jackson.databind.JsonNode;

/** What a person or a program could send wrongly, and what the service says to it. */
class BadMessagesTest {

  private static final Events EVENTS = new Events("dmv");

  @TempDir private static Path data;
  private static Running service;
  private static Sending dmv;
  private static int tickets;

  @BeforeAll
  static void start() throws Exception {
    service = Running.on(data);
    dmv = service.as("dmv");
  }

  @AfterAll
  static void stop() throws Exception {
    dmv.close();
    service.close();
  }

  private static Instant now() {
    return service.ask(java.sql.Timestamp.class, "select now()").toInstant();
  }

  private static String right() {
    return EVENTS.opened("INC" + ++tickets, now().truncatedTo(ChronoUnit.SECONDS), "high", "low");
  }

  private static Stream<Arguments> wrongThings() {
    return Stream.of(
        Arguments.of("\"impact\":\"high\"", "\"impact\":\"hgih\"", "/data/impact"),
        Arguments.of("\"specversion\":\"1.0\"", "\"specversion\":\"0.3\"", "/specversion"),
        Arguments.of("\"type\":\"ticket.opened\"", "\"type\":\"ticket.opend\"", "/type"),
        Arguments.of("\"agreement\":\"newyork\"", "\"agreement\":\"atlantis\"", "/data/agreement"),
        Arguments.of("/agencies/dmv", "/agencies/tax", "/source"),
        Arguments.of("\"subject\":", "\"subjekt\":", "/subject"),
        Arguments.of("T", " at ", "/time"));
  }

  @ParameterizedTest
  @MethodSource("wrongThings")
  void a_readable_message_with_a_mistake_is_rejected_with_its_place(
      String right, String wrong, String pointer) throws Exception {
    String body = right();
    String mistaken =
        right.equals("T")
            ? body.replaceFirst("(\"time\":\"[0-9-]+)T", "$1 at ")
            : body.replaceFirst(right, wrong);

    JsonNode answer = dmv.ask(mistaken);

    assertThat(answer.get("answer").asString()).isEqualTo("rejected");
    assertThat(answer.get("reasons").toString()).contains("\"pointer\":\"" + pointer + "\"");
    assertThat(dmv.ask(body).get("answer").asString())
        .as("a rejected message does not use up its id")
        .isEqualTo("accepted");
  }

  @Test
  void what_cannot_be_read_goes_to_the_dead_letters_with_its_reason() throws Exception {
    dmv.send("no json at all");

    JsonNode answer = dmv.answer();

    assertThat(answer.get("answer").asString()).isEqualTo("rejected");
    assertThat(
            service.ask(
                Long.class,
                "select count(*) from dead_letter where agency = 'dmv' and body = ?",
                "no json at all".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(1);
  }

  @Test
  void neither_an_object_nor_broken_text_stops_the_service() throws Exception {
    dmv.sendObject(new java.util.ArrayList<>());
    assertThat(dmv.answer().get("answer").asString()).isEqualTo("rejected");

    dmv.sendBytes(new byte[] {(byte) 0xc3, (byte) 0x28});
    assertThat(dmv.answer().get("answer").asString()).isEqualTo("rejected");

    assertThat(dmv.ask(right()).get("answer").asString()).isEqualTo("accepted");
  }

  @Test
  void more_than_a_mebibyte_is_refused_and_so_is_deep_nesting() throws Exception {
    dmv.send(right().replace("down", "x".repeat(1 << 20)));
    assertThat(dmv.answer().get("answer").asString()).isEqualTo("rejected");

    dmv.send(right().replace("\"down\"", "[".repeat(10_000) + "]".repeat(10_000)));
    assertThat(dmv.answer().get("answer").asString()).isEqualTo("rejected");
  }

  @Test
  void control_characters_in_names_are_refused_and_lines_in_texts_start_no_headers()
      throws Exception {
    JsonNode zero = dmv.ask(right().replace("down", "do\\u0000wn"));
    assertThat(zero.get("answer").asString()).isEqualTo("rejected");

    String body =
        right().replaceFirst("\"subject\":\"", "\"subject\":\"X\\\\r\\\\nBcc: all@x.example");
    assertThat(dmv.ask(body).get("answer").asString()).isEqualTo("rejected");

    String summary =
        EVENTS.opened("LINES", now(), "high", "high").replace("down", "a\\r\\nBcc: all@x.example");
    assertThat(dmv.ask(summary).get("answer").asString()).isEqualTo("accepted");
    assertThat(
            service.ask(
                Long.class,
                "select count(*) from notice where ticket = 'LINES' and subject ~ '[\r\n]'"))
        .isZero();
  }

  @Test
  void a_message_that_fails_alone_three_times_becomes_a_dead_letter_and_the_rest_goes_on()
      throws Exception {
    String poison = right();
    String ticket = "INC" + tickets;
    owner(
        "create function fail() returns trigger language plpgsql as "
            + "'begin if new.id = ''"
            + ticket
            + "'' and new.lines > 0 then raise exception ''poison''; end if; return new; end'");
    owner("create trigger poison before update on ticket for each row execute function fail()");

    dmv.send(right(), poison, right());

    assertThat(Stream.generate(BadMessagesTest::answer).limit(3))
        .containsExactlyInAnyOrder("accepted", "accepted", "rejected");
    assertThat(
            service.ask(
                Long.class, "select count(*) from dead_letter where reason like '%poison%'"))
        .isEqualTo(1);
    owner("drop trigger poison on ticket");
  }

  private static void owner(String sql) throws Exception {
    String port = Files.readString(data.resolve("pg17.port")).strip();
    String password =
        Credentials.read(data.resolve("database-users.properties")).password("punctual_owner");
    try (Connection owner =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/punctual", "punctual_owner", password);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void bytes_count_as_well_as_text() throws Exception {
    dmv.sendBytes(right().getBytes(StandardCharsets.UTF_8));

    assertThat(dmv.answer().get("answer").asString()).isEqualTo("accepted");
  }

  @Test
  void properties_of_a_message_steer_nothing() throws Exception {
    String ticket = "INC" + ++tickets;
    JsonNode answer =
        dmv.askForged(
            EVENTS.opened(ticket, now(), "high", "low"),
            Map.of(
                "CamelFileName", "../stolen",
                "CamelJmsDestinationName", "tickets.tax",
                "JMSXUserID", "tax",
                "_AMQ_VALIDATED_USER", "connectors",
                "_AMQ_DUPL_ID", "1"),
            "replies.tax");

    assertThat(answer.get("answer").asString()).isEqualTo("accepted");
    assertThat(service.ask(String.class, "select sender from inbox where ticket = ?", ticket))
        .isEqualTo("dmv");
  }

  @Test
  void one_bad_message_does_not_take_its_batch_along() throws Exception {
    dmv.send(right(), "{", right(), right().replace("newyork", "atlantis"), right());

    assertThat(Stream.generate(BadMessagesTest::answer).limit(5))
        .containsExactlyInAnyOrder("accepted", "accepted", "accepted", "rejected", "rejected");
  }

  private static String answer() {
    try {
      return dmv.answer().get("answer").asString();
    } catch (jakarta.jms.JMSException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void the_same_message_again_is_a_duplicate_and_carries_its_first_answer() throws Exception {
    String body = right();
    JsonNode first = dmv.ask(body);

    JsonNode again = dmv.ask(body);

    assertThat(again.get("answer").asString()).isEqualTo("duplicate");
    assertThat(again.get("first")).isEqualTo(first);
  }

  @Test
  void another_message_under_a_known_id_is_rejected() throws Exception {
    String body = right();
    dmv.ask(body);

    JsonNode answer = dmv.ask(body.replace("\"down\"", "\"up\""));

    assertThat(answer.get("answer").asString()).isEqualTo("rejected");
    assertThat(answer.get("reasons").toString()).contains("id already used");
  }

  @Test
  void a_time_more_than_five_minutes_ahead_is_rejected() throws Exception {
    Instant ahead = now().plus(6, ChronoUnit.MINUTES);

    JsonNode answer = dmv.ask(EVENTS.opened("INC" + ++tickets, ahead, "high", "low"));

    assertThat(answer.get("answer").asString()).isEqualTo("rejected");
    assertThat(answer.get("reasons").toString()).contains("/time");
  }

  @Test
  void a_time_four_minutes_ahead_is_accepted() throws Exception {
    Instant ahead = now().plus(4, ChronoUnit.MINUTES);

    JsonNode answer = dmv.ask(EVENTS.opened("INC" + ++tickets, ahead, "high", "low"));

    assertThat(answer.get("answer").asString()).isEqualTo("accepted");
  }

  @Test
  void an_event_before_its_tickets_opening_is_accepted_and_waits() throws Exception {
    String ticket = "INC" + ++tickets;
    Instant at = now().minusSeconds(30);

    JsonNode early =
        dmv.ask(EVENTS.event(ticket, at.plusSeconds(10), "ticket.restored", "{\"by\":\"ann\"}"));
    dmv.ask(EVENTS.opened(ticket, at, "high", "high"));

    assertThat(early.get("waiting").asBoolean()).isTrue();
    assertThat(
            service.ask(
                Long.class,
                "select count(*) from ledger where ticket = ? and line like '%\"restored\"%'",
                ticket))
        .isEqualTo(1);
  }
}

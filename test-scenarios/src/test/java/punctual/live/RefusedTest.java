package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is refused is answered so, stands in the ledger, and can be proved afterwards. */
class RefusedTest {

  private static final Instant AT = Instant.parse("2016-03-01T17:00:00Z");
  private static final Events EVENTS = new Events("governor");

  @TempDir private static Path data;
  private static Running service;
  private static JsonNode answer;

  @BeforeAll
  static void assignAnInquiryToAThirdAgency() throws Exception {
    service = Running.loadingHistory(data);
    try (Sending governor = service.as("governor")) {
      governor.ask(EVENTS.event("Q1", AT, "ticket.opened", OPENED));
      answer = governor.ask(EVENTS.event("Q1", AT.plusSeconds(60), "ticket.assigned", TO_DTS));
      governor.ask(EVENTS.event("Q1", AT.plusSeconds(90), "ticket.resolved", "{\"by\":\"ann\"}"));
    }
  }

  private static final String OPENED =
      """
      {"agreement":"utah","service":"constituent-affairs-tracking","topic":"taxes",
       "summary":"a question","impact":"low","urgency":"low","channel":"web",
       "contact":{"name":"Con Stituent","email":"con@example.org"}}
      """
          .replace("\n", "");

  private static final String TO_DTS = "{\"assignee\":\"dts\",\"by\":\"ann\"}";

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_sender_hears_why() {
    assertThat(answer.get("answer").asString()).isEqualTo("rejected");
    assertThat(answer.get("reasons").toString()).contains("/data/assignee");
  }

  @Test
  void the_ledger_says_so() {
    assertThat(
            service.ask(
                Long.class,
                "select count(*) from ledger where ticket = 'Q1' and line like '%\"refused\"%'"))
        .isEqualTo(1);
  }

  @Test
  void the_ledger_is_what_its_inputs_give() {
    Verb verified = Verb.run("verify", "--data", data);

    assertThat(verified.code()).as(verified.said()).isZero();
  }
}

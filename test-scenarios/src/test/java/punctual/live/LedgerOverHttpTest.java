package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.ledger.Chain;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/tickets/{id}/ledger}. */
@ExtendWith(World.class)
class LedgerOverHttpTest {

  private static final String SEV1 = "/api/tickets/SEV1/ledger";

  private static List<String> stored(String ticket) {
    return World.service()
        .part(JdbcClient.class)
        .sql("select line from ledger where agency = 'dmv' and ticket = ? order by n")
        .param(ticket)
        .query(String.class)
        .list();
  }

  @Test
  void a_ledger_comes_in_the_bytes_in_which_it_was_recorded() {
    HttpResponse<String> answer = World.get(SEV1);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(answer.body()).isEqualTo(String.join("\n", stored("SEV1")) + "\n");
  }

  @Test
  void who_asks_for_json_gets_the_same_lines_in_a_list() {
    HttpResponse<String> accepted = World.get(SEV1, "Accept", "application/json");
    HttpResponse<String> named = World.get(SEV1 + "?format=json");

    assertThat(accepted.body()).isEqualTo(named.body());
    assertThat(named.body()).isEqualTo("[" + String.join(",\n", stored("SEV1")) + "]\n");
    assertThat(named.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void the_chain_stands_beside_the_lines_and_can_be_reckoned_again() {
    JsonNode lines = World.json(SEV1 + "?format=json&chain=true");
    List<String> stored = stored("SEV1");
    String hash = Chain.START;
    for (int i = 0; i < stored.size(); i++) {
      hash = Chain.next(hash, stored.get(i).getBytes(StandardCharsets.UTF_8));
      assertThat(lines.get(i).get("n").asInt()).isEqualTo(i + 1);
      assertThat(lines.get(i).get("hash").asString()).isEqualTo(hash);
    }

    assertThat(World.get(SEV1).headers().firstValue("Punctual-Ledger-Head")).contains(hash);
  }

  @Test
  void what_was_told_late_is_corrected_in_the_one_view_and_in_its_place_in_the_other() {
    String recorded = World.get(SEV1).body();
    String corrected = World.get(SEV1 + "?view=corrected").body();

    assertThat(recorded).contains("\"kind\":\"corrected\"");
    assertThat(recorded).contains("\"kind\":\"missed\",\"obligation\":\"acknowledgement\"");
    assertThat(corrected).doesNotContain("\"kind\":\"corrected\"");
    assertThat(corrected).contains("\"kind\":\"met\",\"obligation\":\"acknowledgement\"");
  }

  @Test
  void a_ticket_told_in_time_reads_the_same_in_both_views() {
    String path = "/api/tickets/BOTH/ledger?agency=tax";

    assertThat(World.get(path + "&view=corrected").body()).isEqualTo(World.get(path).body());
  }

  @Test
  void a_number_that_several_agencies_use_is_answered_with_the_choices() {
    HttpResponse<String> answer = World.get("/api/tickets/BOTH/ledger");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("the agencies dmv, tax each have a ticket 'BOTH'; name one with ?agency=")
        .contains("/api/tickets/BOTH/ledger?agency=tax");
  }

  @Test
  void the_agency_chooses_among_tickets_of_one_number() {
    assertThat(World.get("/api/tickets/BOTH/ledger?agency=tax").body())
        .contains("\"agency\":\"tax\"")
        .doesNotContain("\"agency\":\"dmv\"");
  }

  @Test
  void an_unknown_ticket_and_a_ticket_of_another_agency_are_not_found() {
    HttpResponse<String> unknown = World.get("/api/tickets/NOBODY/ledger");

    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("\"detail\":\"no ticket 'NOBODY' is known\"");
    assertThat(World.get(SEV1 + "?agency=tax").statusCode()).isEqualTo(404);
  }

  @Test
  void a_ticket_that_was_never_opened_has_no_line_yet() {
    HttpResponse<String> answer = World.get("/api/tickets/WAITS/ledger");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(World.get("/api/tickets/WAITS/ledger?format=json&view=corrected").body())
        .isEqualTo("[]\n");
  }

  @Test
  void a_number_that_fits_into_no_path_is_asked_for_by_parameter() {
    String odd = java.net.URLEncoder.encode(World.ODD, StandardCharsets.UTF_8);

    assertThat(World.get("/api/ledger?agency=dmv&ticket=" + odd).body())
        .contains("\"ticket\":\"" + World.ODD + "\"");
  }

  @Test
  void a_wrong_view_or_format_is_refused_with_what_was_expected() {
    assertThat(World.get(SEV1 + "?view=rosy").body()).contains("'view' is recorded or corrected");
    assertThat(World.get(SEV1 + "?format=xml").body()).contains("'format' is one of jsonl, json");
    assertThat(World.get(SEV1 + "?chain=perhaps").statusCode()).isEqualTo(400);
  }
}
